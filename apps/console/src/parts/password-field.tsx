import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import { PasswordInput } from '@mantine/core';
import type { PasswordInputProps } from '@mantine/core';
import { useState } from 'react';
import { shellWords } from '../words/shell-words.ts';

/** A password that can be looked at, with a button the keyboard reaches too. */
export function PasswordField(props: PasswordInputProps) {
  const say = useWords(shellWords);
  const [isShown, setIsShown] = useState(false);
  return (
    <PasswordInput
      maxLength={200}
      // Mantine leaves this out for passwords alone: the first wrong field takes focus by it, and screen readers say it.
      aria-invalid={props.error ? true : undefined}
      {...props}
      visible={isShown}
      onVisibilityChange={setIsShown}
      visibilityToggleIcon={({ reveal }) => <Icon name={reveal ? 'lock' : 'eye'} />}
      visibilityToggleButtonProps={{ 'aria-label': isShown ? say('field.hide') : say('field.show'), tabIndex: 0 }}
    />
  );
}
