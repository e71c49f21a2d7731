import { wordsReady } from '@hocso/ui/i18n';
import type { AnyLessonPlayer } from './player.ts';
import type { LessonTypeName } from './rules.ts';

/** Loads one player with its words in every language in use; fits `React.lazy`. */
export type LessonPlayerLoader = () => Promise<{ default: AnyLessonPlayer }>;

const loader = <Module,>(load: () => Promise<Module>, pick: (module: Module) => unknown): LessonPlayerLoader => async () => {
  const module = await load();
  await wordsReady();
  return { default: pick(module) as AnyLessonPlayer };
};

/** The player of each lesson type as a chunk of its own. A new type is one line here. */
export const lessonPlayers: Record<LessonTypeName, LessonPlayerLoader> = {
  'checklist': loader(() => import('./checklist/player.tsx'), (module) => module.ChecklistPlayer),
  'reading': loader(() => import('./reading/player.tsx'), (module) => module.ReadingPlayer),
  'scenario': loader(() => import('./scenario/player.tsx'), (module) => module.ScenarioPlayer),
  'simulation': loader(() => import('./simulation/player.tsx'), (module) => module.SimulationPlayer),
  'steps': loader(() => import('./steps/player.tsx'), (module) => module.StepsPlayer),
  'video-script': loader(() => import('./video-script/player.tsx'), (module) => module.VideoScriptPlayer),
};
