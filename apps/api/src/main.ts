import { createApp } from './create-app.ts';
import { startMaintenance } from './maintenance.ts';

const app = await createApp();
const maintenance = startMaintenance(app);
await app.nest.listen(app.env.PORT, app.env.HOST);

let isStopping = false;
/** Lets requests in progress finish, then closes everything; a second signal changes nothing. */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  maintenance.stop();
  setTimeout(() => process.exit(1), 10_000).unref();
  await app.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
