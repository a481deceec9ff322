import { render } from 'preact';
import { startChoices } from './model/choices.ts';
import { startLayout } from './model/layout.ts';
import { startRoutes } from './model/route.ts';
import { App } from './screens/App.tsx';
import './style/index.css';
import { startLanguage } from './text/language.ts';

const page = document.getElementById('app');
if (!page) throw new Error('The page has no place for the game');

startChoices();
startLayout();
startRoutes();
await startLanguage();
render(<App />, page);
