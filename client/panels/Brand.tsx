import { switchTheme, theme } from '../model/choices.ts';
import { LANGUAGES, language, nameOfLanguage, useLanguage } from '../text/language.ts';
import { say } from '../text/say.ts';
import { Icon } from './Art.tsx';

/** Day or night. */
export function ThemeButton() {
  const dark = theme.value === 'evening';
  const label = say(dark ? 'app.theme.paper' : 'app.theme.evening');
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={switchTheme}>
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  );
}

/** The choice of language; nothing where there is only one. */
export function LanguageChoice() {
  if (LANGUAGES.length < 2) return null;
  return (
    <select
      class="language"
      aria-label={say('app.language')}
      value={language.value}
      onChange={(event) => void useLanguage(event.currentTarget.value)}
    >
      {LANGUAGES.map((tag) => (
        <option key={tag} value={tag}>
          {nameOfLanguage(tag)}
        </option>
      ))}
    </select>
  );
}
