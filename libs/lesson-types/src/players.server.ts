import { ChecklistPlayer } from './checklist/player.tsx';
import type { AnyLessonPlayer } from './player.ts';
import { ReadingPlayer } from './reading/player.tsx';
import type { LessonTypeName } from './rules.ts';
import { ScenarioPlayer } from './scenario/player.tsx';
import { SimulationPlayer } from './simulation/player.tsx';
import { StepsPlayer } from './steps/player.tsx';
import { VideoScriptPlayer } from './video-script/player.tsx';

/** Every lesson player at once, for the server, which renders whatever page is asked for. A new type is one line here. */
export const eagerLessonPlayers = {
  'checklist': ChecklistPlayer,
  'reading': ReadingPlayer,
  'scenario': ScenarioPlayer,
  'simulation': SimulationPlayer,
  'steps': StepsPlayer,
  'video-script': VideoScriptPlayer,
} as unknown as Record<LessonTypeName, AnyLessonPlayer>;
