import { describe, expect, it } from '@jest/globals';
import { placeInStory } from './story.ts';

const story = {
  start: 'call',
  nodes: [
    { id: 'call', choices: [{ id: 'listen', to: 'threat' }, { id: 'hang-up', to: 'safe' }] },
    { id: 'threat', choices: [{ id: 'pay' }, { id: 'ask', to: 'call' }] },
  ],
};

describe('placeInStory', () => {
  it('stands at the first situation before any choice', () => {
    expect(placeInStory(story, [])).toMatchObject({ passed: [], node: { id: 'call' }, at: 'call' });
  });

  it('follows choices to an end, named or not', () => {
    expect(placeInStory(story, ['hang-up'])).toMatchObject({ node: undefined, at: 'safe' });
    expect(placeInStory(story, ['listen', 'pay'])).toMatchObject({ node: undefined, at: undefined });
  });

  it('stops at a choice the story does not have, and at an end', () => {
    expect(placeInStory(story, ['fly', 'hang-up'])).toMatchObject({ node: { id: 'call' }, passed: [] });
    expect(placeInStory(story, ['hang-up', 'listen']).passed).toHaveLength(1);
  });
});
