/** Texts that break programs, collected for this product: each is sent as every text field, address part and query field. */
export const naughtyTexts: readonly string[] = [
  '', ' ', '\u00a0\u2003', '\u200b\u200b\u200b', '\ufeffHoa', 'null', 'undefined', 'NaN', 'true', '0', '-1', '1e309', '[object Object]', '__proto__', 'constructor', 'toString',
  'Phạm Thị Hoà'.normalize('NFD'), 'PHẠM THỊ HOÀ', '\u202eaoH iḥT mạhP', 'مرحبا بالعالم', '👩🏽‍🌾🇻🇳', 'Z\u0351\u036b\u0343\u032aa\u0354\u0367l\u0363g\u0327o\u0321', '\u0041\u0301'.repeat(40), '𠜎𠜱𠝹', 'ﷺ'.repeat(20),
  'Nguyễn\u0000Văn', '\ud800', 'a\udfffb', '\u0007\u001b[31m', 'dòng một\r\ndòng hai', '\r\nset-cookie: hs_session=x',
  `Robert'); drop table learner;--`, `' or '1'='1`, `1; select pg_sleep(5)`, `\\'; select 1 --`, '%', '_%', '$1', `\${7*7}`, '{{so_1022}}', '{{7*7}}', '#{7*7}', '<%= 7*7 %>',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '../../../../etc/passwd', '..%2f..%2fetc%2fpasswd', 'C:\\Windows\\win.ini', 'file:///etc/passwd', '=cmd|/c calc!A1', '@SUM(1+1)', '+1', '-2+3',
  'a'.repeat(10_000), 'ữ'.repeat(10_000), `${'('.repeat(300)}`, '(a+)+$'.repeat(20), '9'.repeat(400), '01930000-0000-7000-8000-000000000001', '00000000-0000-0000-0000-000000000000', '2026-02-30', '0000-00-00', '9999-12-31T24:00:00Z',
];

/** Values of the wrong kind, and numbers no field can mean. */
export const wrongValues: readonly unknown[] = [null, true, 0, -1, 1.5, 1e308, Number.MIN_SAFE_INTEGER - 1, Number.MAX_VALUE, 2_147_483_648, 99_999_999_999, '', 'x', [], [null], [[]], {}, { $ne: null }, { toString: 'x' }, ['x', { y: 1 }]];

/** Ids that are well formed and belong to nothing. */
export const unknownIds: readonly string[] = ['01930000-0000-7000-8000-00000000dead', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Whole bodies that cannot be read, by what is wrong with them. */
export const unreadableBodies: Readonly<Record<string, Buffer>> = {
  'not JSON': Buffer.from('xin chào'),
  'cut off': Buffer.from('{"fullName":"Phạm Thị'),
  'two documents': Buffer.from('{}{}'),
  'broken UTF-8': Buffer.concat([Buffer.from('{"fullName":"Ph'), Buffer.from([0xe1, 0xba, 0x22]), Buffer.from('}')]),
  'overlong UTF-8': Buffer.concat([Buffer.from('{"fullName":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
  'UTF-16': Buffer.from('{"a":1}', 'utf16le'),
  'NUL in a text': Buffer.from('{"fullName":"Ph\\u0000m"}'),
  'half a surrogate pair': Buffer.from('{"fullName":"Ph\\ud800m"}'),
  'NUL in a key': Buffer.from('{"full\\u0000Name":"x"}'),
  'lists 20,000 deep': Buffer.from(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  'objects 5,000 deep': Buffer.from(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
  'ten megabytes': Buffer.alloc(10_000_000, 0x20),
  'ten megabytes of JSON': Buffer.from(`{"fullName":"${'a'.repeat(10_000_000)}"}`),
};

/** Kinds of body the API does not read. */
export const wrongContentTypes: readonly string[] = ['text/plain', 'text/html', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/octet-stream', 'application/jsonx', 'x', '/'];

/** Additions to a body that try to reach JavaScript's own objects; harmless where they are dropped. */
export const pollutingTexts: readonly string[] = ['"__proto__":{"polluted":true,"isAdmin":true}', '"constructor":{"prototype":{"polluted":true}}', '"__proto__":null', '"prototype":{"polluted":true}', '"hasOwnProperty":1', '"toJSON":1', '"then":1'];
