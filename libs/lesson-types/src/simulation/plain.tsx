import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { RichText } from '@hocso/ui/rich-text';
import type { SimulationBody } from './rules.ts';
import { words } from './words.ts';

/** All screens as a page to read, with what each tap would lead to; for paper and browsers without JavaScript. */
export function PlainSimulation({ body }: { body: SimulationBody }) {
  const say = useWords(words);
  return (
    <div className="hs-plain hs-stack">
      {body.screens.map((screen) => (
        <section key={screen.id} className="hs-card">
          <h2>{say('plain.screen', { title: screen.title })}</h2>
          <ul className="hs-sim-list">
            {screen.elements.map((element) => (
              <li key={element.id}>
                <InlineText text={element.text} />{element.detail !== undefined && <> (<InlineText text={element.detail} />)</>}
                {element.consequence && <div className="hs-sim-then"><p><b>{say('plain.tap')}</b></p><RichText html={element.consequence.html} /></div>}
              </li>
            ))}
          </ul>
          {screen.hint !== undefined && <p><b>{say('hint.label')}:</b> <InlineText text={screen.hint} /></p>}
        </section>
      ))}
      <section className="hs-card">
        <h2><InlineText text={body.done.heading} /></h2>
        <RichText html={body.done.body.html} />
      </section>
    </div>
  );
}
