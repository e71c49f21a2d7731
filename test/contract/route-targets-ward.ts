import { strFromU8, unzipSync } from 'fflate';
import { CreateTeamMember } from '../../apps/api/src/contexts/organisation/organisation.api.ts';
import { ward } from '../../apps/api/src/testing/api-harness.ts';
import type { Target } from './route-targets.ts';
import { graduateNames, memberNames, sideOf, unitNames, wardNames } from './town.ts';
import type { Asker, Town } from './town.ts';

const nobody = '00000000-0000-7000-8000-000000000000';
let count = 0;
const unused = (name: string): string => `${name} ${(count += 1)}`;

/** Patterns for a list of the asker's own ward, which must never hold the other ward's. */
const ofOwnWard = (asker: Asker, names: Readonly<Record<'inside' | 'elsewhere', string>>): { shows: RegExp[]; hides: RegExp[] } => {
  const side = sideOf(asker.standpoint);
  return { shows: [new RegExp(names[side])], hides: [new RegExp(names[side === 'inside' ? 'elsewhere' : 'inside'])] };
};

/** A new tổ dân phố of the first ward. */
async function newUnit(town: Town): Promise<string> {
  const [id = ''] = await town.api.neighbourhoods(ward, [unused('Tổ dân phố mới')]);
  return id;
}
async function newMember(town: Town): Promise<{ id: string; name: string }> {
  const name = `Cao Thị Thành Viên`;
  const { memberId } = await town.api.app.nest.get(CreateTeamMember).run(ward, nobody, { fullName: name, unitIds: [town.units.inside] });
  return { id: memberId, name };
}

/** The words of a workbook that came as the raw body of a reply. */
export const wordsOfWorkbook = (bytes: Uint8Array): string => Object.entries(unzipSync(bytes)).map(([name, data]) => (name.endsWith('.xml') ? strFromU8(data) : '')).join('\n');

export const targets = {
  listUnits: { reach: 'everybody', prepare: async (_town, asker) => ({ call: {}, ...ofOwnWard(asker, unitNames) }) },
  createUnits: {
    reach: 'everybody',
    prepare: async (_town, asker) => {
      const name = unused('Cơ quan');
      return { call: { body: { kind: 'office', names: [name] } }, shows: [new RegExp(name), /"created":1/], hides: ofOwnWard(asker, unitNames).hides };
    },
  },
  updateUnit: {
    reach: 'ward',
    prepare: async (town) => {
      const name = unused('Tổ dân phố đổi tên');
      return { call: { params: { id: await newUnit(town) }, body: { name } }, shows: [new RegExp(name)] };
    },
  },
  listTeamMembers: { reach: 'everybody', prepare: async (_town, asker) => ({ call: {}, ...ofOwnWard(asker, memberNames) }) },
  createTeamMember: {
    reach: 'everybody',
    prepare: async (_town, asker) => ({ call: { body: { fullName: 'Hồ Thị Thêm', unitIds: [asker.unitId] } }, shows: [/Hồ Thị Thêm/, /"oneTimeCode":"[0-9A-Z-]{14}"/, new RegExp(unitNames[asker.standpoint])] }),
  },
  renewTeamMemberCode: { reach: 'ward', prepare: async (town) => ({ call: { params: { id: (await newMember(town)).id } }, shows: [/"oneTimeCode":"[0-9A-Z-]{14}"/] }) },
  updateTeamMember: {
    reach: 'ward',
    prepare: async (town) => {
      const { id, name } = await newMember(town);
      return { call: { params: { id }, body: { unitIds: [town.units.outside] } }, shows: [new RegExp(name), new RegExp(unitNames.outside)] };
    },
  },
  readSettings: { reach: 'everybody', prepare: async (_town, asker) => ({ call: {}, ...ofOwnWard(asker, wardNames) }) },
  updateSettings: {
    reach: 'everybody',
    prepare: async (_town, asker) => {
      const teamLabel = unused('Tổ công nghệ số');
      return { call: { body: { teamLabel, leastAnswers: 30, variables: { so_1022: '1022' } } }, shows: [new RegExp(teamLabel), ...ofOwnWard(asker, wardNames).shows], hides: ofOwnWard(asker, wardNames).hides };
    },
  },
  readBoard: {
    reach: 'everybody',
    prepare: async (_town, asker) => {
      const { shows, hides } = ofOwnWard(asker, unitNames);
      return { call: {}, shows: [...shows, /"code":"ND5","title":"[^"]+","total":\{"people":[1-9]/], hides };
    },
  },
  listBoardPeople: { reach: 'everybody', prepare: async (_town, asker) => ({ call: { query: { audience: 'CITIZEN', competency: 'ND5' } }, ...ofOwnWard(asker, graduateNames) }) },
  exportBoardPeople: { reach: 'everybody', prepare: async (_town, asker) => ({ call: { query: { audience: 'CITIZEN', competency: 'ND5' } }, ...ofOwnWard(asker, graduateNames) }) },
  listRegisteredPeople: { reach: 'everybody', prepare: async (_town, asker) => ({ call: { query: { limit: '200' } }, ...ofOwnWard(asker, graduateNames) }) },
  exportRegisteredPeople: { reach: 'everybody', prepare: async (_town, asker) => ({ call: {}, ...ofOwnWard(asker, graduateNames) }) },
  listAnalysedCourses: { reach: 'everybody', prepare: async () => ({ call: {}, shows: [/"slug":"nd-nhan-dien-lua-dao"/, /"first":[1-9]/] }) },
  readQuestionAnalysis: {
    reach: 'everybody',
    prepare: async (_town, asker) => ({ call: { params: { slug: 'nd-nhan-dien-lua-dao' } }, shows: [/"papers":[1-9]/, /"leastAnswers":30/], hides: [...ofOwnWard(asker, graduateNames).shows, ...ofOwnWard(asker, graduateNames).hides] }),
  },
  exportQuestionAnalysis: { reach: 'everybody', prepare: async (_town, asker) => ({ call: { params: { slug: 'nd-nhan-dien-lua-dao' } }, shows: [/ND-05/], hides: ofOwnWard(asker, graduateNames).hides }) },
} as const satisfies Record<string, Target>;
