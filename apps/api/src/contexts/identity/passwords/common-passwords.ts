/** Passwords of ten letters or more that everybody tries first, folded. Shorter ones are refused by length already. */
export const commonPasswords: ReadonlySet<string> = new Set([
  '1234567890', '0123456789', '0987654321', '9876543210', '1234512345', '123456789a', 'a123456789', '123456789q', '12345678910', '1111111111', '1q2w3e4r5t', '1qaz2wsx3edc',
  'qwertyuiop', 'qwerty1234', 'qwerty12345', 'qwertyuiop123', 'asdfghjkl1', 'zxcvbnm123', 'abcdefghij', 'abcd123456', 'abc1234567', 'abc123456789', 'aa123456789',
  'password12', 'password123', 'password1234', 'passw0rd123', 'p@ssword123', 'p@ssw0rd123', 'iloveyou12', 'iloveyou123', 'welcome123', 'welcome1234', 'changeme123', 'letmein1234',
  'admin12345', 'admin123456', 'admin@1234', 'admin@12345', 'administrator', 'quantrivien', 'quantri123', 'canbophuong', 'canbo12345', 'ubndphuong', 'ubnd123456', 'uybannhandan',
  'matkhau123', 'matkhau1234', 'matkhau12345', 'matkhaucuatoi', 'matkhau@123', 'vietnam123', 'vietnam1234', 'vietnam2026', 'vietnam@123', 'haiphong123', 'haiphong2026', 'viethoa123', 'viethoa2026',
  'anhyeuem123', 'anhyeuem1234', 'emyeuanh123', 'toiyeuvietnam', 'yeuvietnam123', 'khongco123', 'khongbiet123', 'conbome123', 'giadinh123', 'hanhphuc123', 'congchuc123', 'hocso12345', 'hocso123456',
]);
