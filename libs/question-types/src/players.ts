import { wordsReady } from '@hocso/ui/i18n';
import type { AnyQuestionPlayer } from './player.ts';
import type { QuestionTypeName } from './rules.ts';

/** Loads one player with its words in every language in use; fits `React.lazy`. */
export type QuestionPlayerLoader = () => Promise<{ default: AnyQuestionPlayer }>;

const loader = <Module,>(load: () => Promise<Module>, pick: (module: Module) => unknown): QuestionPlayerLoader => async () => {
  const module = await load();
  await wordsReady();
  return { default: pick(module) as AnyQuestionPlayer };
};

/** The player of each question type as a chunk of its own. A new type is one line here. */
export const questionPlayers: Record<QuestionTypeName, QuestionPlayerLoader> = {
  'hotspot': loader(() => import('./hotspot/player.tsx'), (module) => module.HotspotPlayer),
  'matching': loader(() => import('./matching/player.tsx'), (module) => module.MatchingPlayer),
  'message-check': loader(() => import('./message-check/player.tsx'), (module) => module.MessageCheckPlayer),
  'multiple-choice': loader(() => import('./multiple-choice/player.tsx'), (module) => module.MultipleChoicePlayer),
  'ordering': loader(() => import('./ordering/player.tsx'), (module) => module.OrderingPlayer),
  'practical-task': loader(() => import('./practical-task/player.tsx'), (module) => module.PracticalTaskPlayer),
  'scenario': loader(() => import('./scenario/player.tsx'), (module) => module.ScenarioPlayer),
  'self-check': loader(() => import('./self-check/player.tsx'), (module) => module.SelfCheckPlayer),
  'simulation-task': loader(() => import('./simulation-task/player.tsx'), (module) => module.SimulationTaskPlayer),
  'single-choice': loader(() => import('./single-choice/player.tsx'), (module) => module.SingleChoicePlayer),
  'true-false': loader(() => import('./true-false/player.tsx'), (module) => module.TrueFalsePlayer),
};
