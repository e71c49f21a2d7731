import { notCarried } from '../model/issue.ts';
import type { StoredMapping, StoredOf } from './stored-mapping.ts';
import { isKind } from './stored-mapping.ts';

export const hotspotMapping: StoredMapping<StoredOf<'hotspot'>> = {
  type: 'hotspot',
  takes: (question) => isKind(question, 'hotspot'),
  toFields(question, tools) {
    if (!isKind(question, 'hotspot')) return { reason: notCarried('kind-not-stored', { kind: question.kind }) };
    // Ours are drawn from words; places on a picture would have to be drawn anew.
    if (question.screen === null || question.areas.some(({ label, look }) => label === '' || look === '')) return { reason: notCarried('hotspot-on-picture') };
    const elements = tools.options(question.areas.map(({ id, label }) => ({ id, text: { html: '', plain: label } })))
      .map(({ id }, index) => {
        const { look, label = '', detail = '' } = question.areas[index] ?? {};
        return { id, kind: look, text: tools.plain(label), ...(detail === '' ? {} : { detail: tools.plain(detail) }) };
      });
    const key = elements.filter((_, index) => question.areas[index]?.isRight).map(({ id }) => id);
    return { fields: { screen: { device: question.screen.device, title: tools.plain(question.screen.title), elements }, key } };
  },
  toBody: ({ screen, key }) => ({
    kind: 'hotspot', picture: '', screen: { device: screen.device, title: screen.title },
    areas: screen.elements.map(({ id, kind, text, detail }) => ({ id, label: text, detail: detail ?? '', look: kind, shape: 'rect' as const, coords: [], isRight: key.includes(id) })),
  }),
};
