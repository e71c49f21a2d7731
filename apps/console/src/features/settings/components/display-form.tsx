import type { Language } from '@hocso/domain/primitives/localized-text';
import { useLanguage, useWords } from '@hocso/ui/i18n';
import { Radio, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { applyTextSize, applyTheme, chosenTextSize, chosenTheme, schemeOf, textSizes, themes } from '../../../look/preferences.ts';
import type { Theme } from '../../../look/preferences.ts';
import { useChooseLanguage } from '../../../words/language-context.ts';
import { settingsWords } from '../words.ts';

// Each language is named in itself, so that whoever needs it can find it.
const languageNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** Language, colours and text size on this computer; they hold for the learners' pages on it too. */
export function DisplayForm() {
  const say = useWords(settingsWords);
  const language = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const [theme, setTheme] = useState(chosenTheme);
  const [size, setSize] = useState(chosenTextSize);
  const choose = (next: Theme): void => {
    applyTheme(next);
    setColorScheme(schemeOf(next));
    setTheme(next);
  };
  return (
    <div className="hs-display">
      <fieldset className="hs-choices">
        <legend>{say('display.language')}</legend>
        {(['vi', 'en'] as const).map((each) => <Radio key={each} name="language" label={languageNames[each]} checked={language === each} onChange={() => void chooseLanguage(each)} />)}
      </fieldset>
      <fieldset className="hs-choices">
        <legend>{say('display.theme')}</legend>
        {themes.map((each) => <Radio key={each} name="theme" label={say(`display.themes.${each}`)} checked={theme === each} onChange={() => choose(each)} />)}
      </fieldset>
      <fieldset className="hs-choices">
        <legend>{say('display.size')}</legend>
        {textSizes.map((each) => (
          <Radio
            key={each} name="size" label={say(`display.sizes.${each}`)} checked={size === each}
            onChange={() => {
              applyTextSize(each);
              setSize(each);
            }}
          />
        ))}
      </fieldset>
    </div>
  );
}
