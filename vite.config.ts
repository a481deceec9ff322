import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { rulebook } from './client/rulebook/vitePlugin.ts';

const CLIENT = fileURLToPath(new URL('./client', import.meta.url));

/** Licences of everything in the built client that others have made. */
const LICENCES = 'licences.txt';

/** Vite writes the licences of packages whose code is in the build; the fonts are only files, so it misses theirs. */
function fontLicences(): Plugin {
  return {
    name: 'font-licences',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle).flatMap((file) =>
          file.type === 'asset' ? file.originalFileNames : [],
        );
        const fonts = files.filter((name) => /node_modules.*\.woff2$/.test(name));
        const packages = new Set(fonts.map((name) => dirname(dirname(resolve(CLIENT, name)))));
        const written = bundle[LICENCES];
        if (written?.type !== 'asset') throw new Error(`${LICENCES} is not in the build`);
        const texts = [...packages].map((folder) => {
          const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
          return `\n## ${name} - ${version} (${license})\n\n${readFileSync(`${folder}/LICENSE`, 'utf8').trim()}\n`;
        });
        written.source = [written.source, ...texts].join('');
      },
    },
  };
}

/** What is kept of people, for whoever wants to read it before it joins. */
const PRIVACY = fileURLToPath(new URL('./assets/docs/privacy.md', import.meta.url));

function privacyPage(): Plugin {
  return {
    name: 'privacy-page',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'privacy.txt', source: readFileSync(PRIVACY, 'utf8') });
    },
  };
}

export default defineConfig({
  root: CLIENT,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [fontLicences(), privacyPage(), rulebook()],
  build: {
    outDir: fileURLToPath(new URL('./dist', import.meta.url)),
    emptyOutDir: true,
    license: { fileName: LICENCES },
    // Phaser alone is larger than Vite's limit, and loads only after one is seated.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // How long plugins take says something of the machine, not of the build.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [{ name: 'phaser', test: /[\\/]node_modules[\\/]phaser[\\/]/ }],
        },
      },
    },
  },
});
