import { Button } from '@hocso/ui/button';
import { useWords } from '@hocso/ui/i18n';
import { Icon } from '@hocso/ui/icon';
import type { IconName } from '@hocso/ui/icon';
import { RichText } from '@hocso/ui/rich-text';
import type { SimulationRemark } from './engine.ts';
import type { SimulationBody } from './rules.ts';
import { words } from './words.ts';

const icons: Record<SimulationRemark['reason'], IconName> = { mistake: 'info', unequal: 'info', sign: 'check-circle', decoy: 'info', nothing: 'eye' };

interface RemarkProps {
  body: SimulationBody;
  remark: SimulationRemark;
  onClose: () => void;
}

/** What follows from the last tap, told calmly. */
export function Remark({ body, remark, onClose }: RemarkProps) {
  const say = useWords(words);
  const element = body.screens.find((screen) => screen.id === remark.screen)?.elements.find((other) => other.id === remark.element);
  const isNothing = remark.reason === 'nothing';
  return (
    <div className={`hs-sim-remark hs-sim-${remark.reason}`}>
      <p><b><Icon name={icons[remark.reason]} />{isNothing ? say(body.mode === 'find' ? 'remark.plain-find' : 'remark.nothing') : say(`remark.${remark.reason}`)}</b></p>
      {element?.consequence && !isNothing && <RichText html={element.consequence.html} />}
      <Button look="tool" onClick={onClose}>{say('remark.close')}</Button>
    </div>
  );
}
