import { MessageCheckPrint } from './message-check/print.tsx';
import { PracticalTaskPrint } from './practical-task/print.tsx';
import type { AnyQuestionPrinter } from './printer.ts';
import type { QuestionTypeName } from './rules.ts';
import { ScenarioPrint } from './scenario/print.tsx';
import { SelfCheckPrint } from './self-check/print.tsx';
import { SimulationTaskPrint } from './simulation-task/print.tsx';

/** The paper form of each question type; never loaded by learners. A new type is one line here. */
export const questionPrinters = {
  'message-check': MessageCheckPrint,
  'practical-task': PracticalTaskPrint,
  'scenario': ScenarioPrint,
  'self-check': SelfCheckPrint,
  'simulation-task': SimulationTaskPrint,
} as unknown as Partial<Record<QuestionTypeName, AnyQuestionPrinter>>;
