import { useWords } from '@hocso/ui/i18n';
import { useLocation } from 'react-router';
import { usePreferences } from '../site/preferences-context.tsx';
import { preferenceParams, textSizes, themes } from '../site/preferences.ts';
import { shellWords } from '../site/shell-words.ts';

/**
 * Text size, colours and language. Each choice shows at once; without JavaScript the form round the fields sends the
 * same names to the server. Put it inside a form of its own: radios of two forms do not fight over a name.
 */
export function DisplayFields() {
  const say = useWords(shellWords);
  const { preferences, setTextSize, setTheme } = usePreferences();
  return (
    <>
      <fieldset className="lr-choices">
        <legend>{say('display.size.legend')}</legend>
        <div className="lr-choices-row lr-choices-three">
          {textSizes.map((size) => (
            <label key={size} className={`lr-choice lr-size-${size}`}>
              <input type="radio" name={preferenceParams.textSize} value={size} checked={preferences.textSize === size} onChange={() => setTextSize(size)} />
              <span>{say(`display.size.${size}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="lr-choices">
        <legend>{say('display.theme.legend')}</legend>
        <div className="lr-choices-row">
          {themes.map((theme) => (
            <label key={theme} className="lr-choice">
              <input type="radio" name={preferenceParams.theme} value={theme} checked={preferences.theme === theme} onChange={() => setTheme(theme)} />
              <span>{say(`display.theme.${theme}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <LanguageLinks />
    </>
  );
}

/** The two languages as plain links: the page opens again in the other one. */
export function LanguageLinks() {
  const say = useWords(shellWords);
  const { preferences } = usePreferences();
  const { pathname, search } = useLocation();
  const to = (language: string): string => {
    const params = new URLSearchParams(search);
    params.set(preferenceParams.language, language);
    return `${pathname}?${params}`;
  };
  return (
    <div className="lr-choices" role="group" aria-label={say('display.language.legend')}>
      <p className="lr-legend" aria-hidden="true">{say('display.language.legend')}</p>
      <div className="lr-choices-row">
        {(['vi', 'en'] as const).map((language) => (
          <a key={language} className="lr-choice" href={to(language)} lang={language} hrefLang={language} aria-current={preferences.language === language ? 'true' : undefined}>
            {language === 'vi' ? 'Tiếng Việt' : 'English'}
          </a>
        ))}
      </div>
    </div>
  );
}
