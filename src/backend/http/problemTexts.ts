/** What went wrong and what to do, in both languages. `{name}` is filled from the problem's parameters. */
export const PROBLEM_TEXTS = {
  // requests
  'not-json': [
    '请求内容不是有效的 JSON，请检查后重试。',
    'The body is not valid JSON. Check it and try again.',
  ],
  'bad-utf8': ['请求内容不是有效的 UTF-8 文本。', 'The body is not valid UTF-8 text.'],
  'media-type': ['请以 application/json 提交。', 'Send the body as application/json.'],
  'too-large': ['请求内容超过 {limit} 的上限。', 'The body is larger than the limit of {limit}.'],
  'bad-sort': ['排序条件无效：{detail}。', 'The sort is not valid: {detail}.'],
  'bad-range': [
    '分页范围无效：{detail}。每页最多 1000 行。',
    'The range is not valid: {detail}. At most 1,000 rows a page.',
  ],
  'bad-filter': ['筛选条件无效：{detail}。', 'The filter is not valid: {detail}.'],
  'bad-query': ['地址中的参数无效：{detail}。', 'A parameter in the address is not valid: {detail}.'],
  'bad-header': ['请求头 {detail} 无效。', 'The header {detail} is not valid.'],
  'not-found': [
    '没有找到这条记录，它可能不存在或您无权查看。',
    'There is no such record, or you may not see it.',
  ],
  'no-such-path': ['没有这个接口。', 'There is no such path.'],
  'method-not-allowed': ['此接口不支持 {method}。', '{method} is not supported here.'],
  invalid: [
    '有 {count} 项填写有误，请更正后重试。',
    '{count} field(s) need correcting. Mend them and try again.',
  ],
  internal: [
    '系统出错，已记录（编号 {id}）。您的输入没有保存，请稍后重试。',
    'Something failed and was recorded ({id}). Your input was not saved; try again shortly.',
  ],
  busy: ['系统繁忙，请稍后重试。', 'The system is busy. Try again shortly.'],
  // access
  'sign-in': ['请先登录。', 'Sign in first.'],
  'session-ended': ['登录已失效，请重新登录。', 'Your session has ended. Sign in again.'],
  forbidden: ['您的岗位无权进行此操作。', 'Your role may not do this.'],
  'wrong-password': ['用户名或密码错误。', 'The username or password is wrong.'],
  locked: [
    '密码连续输错，账号已锁定，请 {minutes} 分钟后再试或联系系统管理员。',
    'Too many wrong passwords: the account is locked. Try again in {minutes} minutes or ask the administrator.',
  ],
  'too-many': ['操作过于频繁，请稍后再试。', 'Too many requests. Try again shortly.'],
  'must-change-password': ['请先修改初始密码。', 'Change the initial password first.'],
  // commands
  stale: [
    '这条记录刚被他人修改，已为您取回最新内容，请核对后再提交。',
    'Somebody has just changed this record. Here is the newest; check it and send again.',
  ],
  'key-reused': [
    '同一个 Idempotency-Key 不能用于不同内容的请求。',
    'One Idempotency-Key cannot serve two different requests.',
  ],
  'not-allowed': ['当前状态（{status}）不允许此操作。', 'The present state ({status}) does not allow this.'],
  'read-only': ['不能在这里修改', 'Cannot be changed here'],
  'missing-year': [
    '没有 {year} 年的工作日历，请先由窗口负责人导入该年日历。',
    'There is no calendar for {year}. The manager has to import that year first.',
  ],
  // tickets and windows
  'item-closed': [
    '事项“{item}”尚未开通，不能取号或收件。',
    'The item “{item}” is not open yet: it takes no number and no case.',
  ],
  'window-closed': ['{window}号窗口没有开放，请先开始受理。', 'Window {window} is not open. Open it first.'],
  'window-busy': ['请先办完正在办理的 {number} 号。', 'Finish number {number} first.'],
  'window-no-clerk': ['该窗口没有安排人员。', 'Nobody is assigned to this window.'],
  'not-your-window': [
    '只有该窗口的工作人员或窗口负责人可以操作。',
    'Only the clerk of this window or a manager may do this.',
  ],
  'no-window': ['您没有安排窗口，请联系窗口负责人。', 'You have no window. Ask the manager.'],
  'already-waiting': [
    '同一事项您已有等候中的 {number} 号。',
    'You already have number {number} waiting for this item.',
  ],
  'no-such-booking': ['没有找到这个预约。', 'There is no such booking.'],
  // cases
  status: ['办件当前为“{status}”，不能进行此操作。', 'The case is “{status}”; this is not possible now.'],
  role: ['您的岗位不能对这个办件进行此操作。', 'Your role may not do this to the case.'],
  'same-person': [
    '受理或审核过本办件的人员不能批准。',
    'Whoever accepted or reviewed a case may not decide it.',
  ],
  'materials-missing': ['还缺材料：{materials}。', 'Materials are missing: {materials}.'],
  'already-corrected': [
    '本办件已一次性告知补正，不能再次要求补正。',
    'A correction was already asked for once.',
  ],
  'already-extended': ['本办件已经延期一次。', 'The case was extended once already.'],
  paused: [
    '办件处于特别程序中，时限已暂停，请先恢复。',
    'The case is in a special procedure; resume it first.',
  ],
  'not-paused': ['办件没有暂停。', 'The case is not paused.'],
  'not-your-stage': ['当前环节不由您的岗位办理。', 'The present stage is not your role’s.'],
  'not-assigned': ['本环节已分派给他人。', 'The stage is assigned to somebody else.'],
  'deferred-open': [
    '还有容缺材料未补齐，不能发出结果。',
    'Deferred materials are still owed; no result may leave.',
  ],
  'extension-too-late': ['时限已过，不能再延期。', 'The limit has passed; it is too late to extend.'],
  'stop-not-listed': [
    '该事项的特别程序清单中没有“{code}”。',
    '“{code}” is not on the item’s list of special procedures.',
  ],
  'stop-before-acceptance': ['“{code}”只用于受理之前。', '“{code}” is only for the time before acceptance.'],
  // people
  'proposer-decides': [
    '提出人不能审批自己的申请，须由第二人审批。',
    'Whoever proposed it may not decide it: a second person must.',
  ],
  'last-admin': ['至少要保留一个可用的系统管理员账号。', 'At least one working administrator must remain.'],
  'in-use': ['该编号已被使用。', 'Already in use.'],
  // fields
  required: ['必填', 'Required'],
  type: ['格式不正确', 'Not of the right kind'],
  'score-bounds': ['满分值与零分值不能相同', 'The values of no and of all points must differ'],
  'score-twice': ['每个指标只能用一次', 'Each indicator once'],
  'more-broken': [
    '只列出前 100 行；之后还有错误的行',
    'The first 100 rows are named; rows after them are broken too',
  ],
  'too-long': ['内容过长', 'Too long'],
  'too-short': ['内容过短', 'Too short'],
  range: ['超出允许范围', 'Out of range'],
  choice: ['不在可选范围内', 'Not one of the choices'],
  day: ['请填写有效日期（YYYY-MM-DD）', 'Enter a valid day (YYYY-MM-DD)'],
  characters: ['含有不允许的字符', 'Contains characters that are not allowed'],
  unknown: ['没有这条记录', 'There is no such record'],
  username: [
    '用户名为 2-40 位小写字母、数字、点、横线或下划线',
    '2-40 lower-case letters, digits, dots, hyphens or underscores',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type ProblemTextCode = keyof typeof PROBLEM_TEXTS;
