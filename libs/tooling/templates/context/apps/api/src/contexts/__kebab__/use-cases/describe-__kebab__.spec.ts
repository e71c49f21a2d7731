import { describe, expect, it } from '@jest/globals';
import { Describe__Pascal__ } from './describe-__kebab__.ts';

describe('the context __kebab__', () => {
  it('answers for itself', () => {
    expect(new Describe__Pascal__().run()).toEqual({ context: '__kebab__' });
  });
});
