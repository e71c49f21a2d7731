import type { Unit } from '@hocso/contracts/organisation/organisation.contract';
import { useWords } from '@hocso/ui/i18n';
import { Notice } from '@hocso/ui/notice';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { UnitKind } from '../../../data/organisation.ts';
import { useUnits, useUpdateUnit } from '../../../data/organisation.ts';
import { problemFrom } from '../../../data/problem.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { AddUnits } from '../components/add-units.tsx';
import { RenameUnit } from '../components/rename-unit.tsx';
import { UnitTable } from '../components/unit-table.tsx';
import { unitWords } from '../words.ts';

const kinds = ['neighbourhood-group', 'office', 'association', 'agency', 'business'] as const satisfies readonly UnitKind[];

/** `/quan-tri/don-vi`: the tổ dân phố and workplaces learners belong to. */
export function UnitsPage() {
  const say = useWords(unitWords);
  const units = useUnits();
  const update = useUpdateUnit();
  const [renamed, setRenamed] = useState<Unit | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const toggle = (unit: Unit): void => {
    setDone(null);
    update.mutate({ id: unit.id, change: { isOpen: !unit.isOpen } }, { onSuccess: ({ isOpen, name }) => setDone(isOpen ? say('close.reopened', { name }) : say('close.done', { name })) });
  };
  return (
    <>
      <PageHead title={say('page.title')} lead={say('page.lead')} actions={<Button variant="default" component="a" href="#them">{say('act.add')}</Button>} />
      {done !== null && <Notice state="ok">{done}</Notice>}
      {update.isError && <ProblemNotice problem={problemFrom(update.error)} />}
      <Loaded query={units}>
        {(all) => (
          <>
            {all.length === 0 && <Notice state="info">{say('page.empty')}</Notice>}
            {kinds.map((kind) => {
              const own = all.filter((unit) => unit.kind === kind);
              if (own.length === 0) return null;
              return (
                <section key={kind} className="hs-section">
                  <h2>{say(`kind.${kind}`)} <span className="hs-count">{say('table.count', { count: own.filter(({ isOpen }) => isOpen).length })}</span></h2>
                  <UnitTable title={say(`kind.${kind}`)} units={own} hasMembers={kind === 'neighbourhood-group'} busyId={update.isPending ? update.variables.id : undefined} onRename={setRenamed} onToggle={toggle} />
                </section>
              );
            })}
            <section id="them" className="hs-section hs-card hs-noprint" tabIndex={-1}>
              <h2>{say('act.add')}</h2>
              <AddUnits kinds={kinds} />
            </section>
          </>
        )}
      </Loaded>
      {renamed && (
        <RenameUnit
          unit={renamed} onClose={() => setRenamed(null)}
          onRenamed={(name) => {
            setRenamed(null);
            setDone(say('rename.done', { name }));
          }}
        />
      )}
    </>
  );
}
