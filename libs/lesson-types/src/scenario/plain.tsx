import { useWords } from '@hocso/ui/i18n';
import { InlineText } from '@hocso/ui/inline-text';
import { RichText } from '@hocso/ui/rich-text';
import type { ScenarioBody } from './rules.ts';
import { words } from './words.ts';

/** The whole story as a page to read, for paper and for browsers without JavaScript. */
export function PlainScenario({ body }: { body: ScenarioBody }) {
  const say = useWords(words);
  const numberOf = new Map(body.nodes.map((node, index) => [node.id, index + 1]));
  const placeName = (id: string): string => {
    const number = numberOf.get(id);
    return number === undefined ? body.ends.find((end) => end.id === id)?.heading ?? '' : say('plain.situation', { number });
  };
  return (
    <div className="hs-plain hs-stack">
      {body.nodes.map((node, index) => (
        <section key={node.id} className="hs-card">
          <h2>{say('plain.situation', { number: index + 1 })}</h2>
          {node.speaker !== undefined && <p><b>{node.speaker}</b></p>}
          <RichText html={node.text.html} />
          <h3>{say('plain.choices')}</h3>
          <ul className="hs-talk-list">
            {node.choices.map((choice) => (
              <li key={choice.id}>
                <b><InlineText text={choice.label} /></b> {choice.reply !== undefined && <InlineText text={choice.reply} />} ({say('plain.to', { place: placeName(choice.to) })})
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{say('plain.ends')}</h2>
      {body.ends.map((end) => (
        <section key={end.id} className="hs-card">
          <p className="hs-small">{say(`outcome.${end.outcome}`)}</p>
          <h3><InlineText text={end.heading} /></h3>
          <RichText html={end.body.html} />
        </section>
      ))}
    </div>
  );
}
