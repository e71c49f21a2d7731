import path from 'node:path';
import { chooseDataPlace } from '../platform/database/data-place.ts';
import { livingHolderOf } from '../platform/database/instance-lock.ts';
import { databaseOsUser } from '../platform/database/os-user.ts';

const root = path.join(import.meta.dirname, '..', '..', '..', '..');

/** Where the data of this installation lies, and whether the product runs on it just now. */
export function findInstallation(): { dataDir: string; postgresDir: string; isRunning: boolean } {
  const wanted = process.env['HOCSO_DATA'];
  const { dir } = chooseDataPlace(path.resolve(wanted ?? path.join(root, 'data')), databaseOsUser(), wanted ? path.resolve(wanted) : root);
  return { dataDir: dir, postgresDir: path.join(dir, 'postgres'), isRunning: livingHolderOf(path.join(dir, 'instance.lock')) !== undefined };
}
