import { prepare } from '../prepare.ts';
import { DemoClock } from './demo-clock.ts';
import { demoWard } from './demo-ward.ts';
import { fillDemo } from './fill-demo.ts';

/** Prepares an installation that holds only the made-up ward, and says how to look around in it. */
export async function prepareDemo(tell: (line: string) => void): Promise<void> {
  const end = new Date();
  const clock = new DemoClock(new Date(end.getTime() - demoWard.days * 86_400_000), demoWard.seed);
  await prepare(tell, { isDemo: true, clock, fillDemo: (context) => fillDemo(context, clock, end, tell) });
  tell(`@first-officer Phường mẫu. Cán bộ đăng nhập ở /quan-tri/: tên "${demoWard.officer.username}", mật khẩu "${demoWard.officer.password}".`);
  tell(`@first-officer Thành viên Tổ đăng nhập ở /dang-nhap bằng tên trong danh sách của Tổ, mật khẩu "${demoWard.teamPassword}".`);
}
