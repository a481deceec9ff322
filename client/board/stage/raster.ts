import type { Drawing } from '../../art/drawing.ts';
import { num } from '../../art/svg.ts';
import { paintText } from './paintText.ts';

/** A drawing turned into pixels. */
export interface Raster {
  readonly canvas: HTMLCanvasElement;
  /** Pixels to one px of the drawing. */
  readonly density: number;
  /** The drawing's origin within the canvas, in its pixels. */
  readonly originX: number;
  readonly originY: number;
}

async function picture(markup: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  return image;
}

/** Shapes through the browser's SVG, text over it in the page's fonts. */
export async function rasterise(drawing: Drawing, density: number): Promise<Raster> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(drawing.width * density));
  canvas.height = Math.max(1, Math.ceil(drawing.height * density));
  const context = canvas.getContext('2d');
  const raster = { canvas, density, originX: -drawing.x * density, originY: -drawing.y * density };
  if (!context) {
    return raster;
  }
  if (drawing.shapes !== '') {
    const [width, height] = [canvas.width / density, canvas.height / density];
    const box = `${num(drawing.x)} ${num(drawing.y)} ${width} ${height}`;
    const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas.width}" height="${canvas.height}" viewBox="${box}">${drawing.shapes}</svg>`;
    context.drawImage(await picture(markup), 0, 0, canvas.width, canvas.height);
  }
  context.setTransform(density, 0, 0, density, raster.originX, raster.originY);
  for (const text of drawing.texts) {
    paintText(context, text);
  }
  return raster;
}
