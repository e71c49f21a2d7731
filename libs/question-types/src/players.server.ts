import { HotspotPlayer } from './hotspot/player.tsx';
import { MatchingPlayer } from './matching/player.tsx';
import { MultipleChoicePlayer } from './multiple-choice/player.tsx';
import { OrderingPlayer } from './ordering/player.tsx';
import type { AnyQuestionPlayer } from './player.ts';
import type { QuestionTypeName } from './rules.ts';
import { MessageCheckPlayer } from './message-check/player.tsx';
import { PracticalTaskPlayer } from './practical-task/player.tsx';
import { ScenarioPlayer } from './scenario/player.tsx';
import { SelfCheckPlayer } from './self-check/player.tsx';
import { SimulationTaskPlayer } from './simulation-task/player.tsx';
import { SingleChoicePlayer } from './single-choice/player.tsx';
import { TrueFalsePlayer } from './true-false/player.tsx';

/** Every question player at once, for the server, which renders whatever page is asked for. A new type is one line here. */
export const eagerQuestionPlayers = {
  'hotspot': HotspotPlayer,
  'matching': MatchingPlayer,
  'message-check': MessageCheckPlayer,
  'multiple-choice': MultipleChoicePlayer,
  'ordering': OrderingPlayer,
  'practical-task': PracticalTaskPlayer,
  'scenario': ScenarioPlayer,
  'self-check': SelfCheckPlayer,
  'simulation-task': SimulationTaskPlayer,
  'single-choice': SingleChoicePlayer,
  'true-false': TrueFalsePlayer,
} as unknown as Record<QuestionTypeName, AnyQuestionPlayer>;
