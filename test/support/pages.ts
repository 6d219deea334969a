import { signIn } from './server.ts';

/** One page of the screen: its name in reports, its path, and who looks at it. */
export interface PlacedPage {
  name: string;
  path: string;
  who: 'clerk' | 'manager' | 'admin';
}

type Row = { id: string; status?: string; kind?: string };

/** Every page of the live screen, the records chosen from what the office has. */
export async function livePages(address: string): Promise<PlacedPage[]> {
  const token = await signIn(address, 'manager');
  const first = async (resource: string, filter: object = {}): Promise<string> => {
    const query = `range=${encodeURIComponent('[0,0]')}&filter=${encodeURIComponent(JSON.stringify(filter))}`;
    const response = await fetch(`${address}/api/${resource}?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const rows = (await response.json()) as Row[];
    if (!rows[0]) throw new Error(`the office has no ${resource} ${JSON.stringify(filter)}`);
    return rows[0].id;
  };
  const [item, enterprise, grant, window, person, open, done, applicant] = await Promise.all([
    first('items'),
    first('enterprises'),
    first('grants'),
    first('windows'),
    first('staff'),
    first('cases', { status: ['in-review', 'accepted'] }),
    first('cases', { status: 'delivered' }),
    first('applicants'),
  ]);
  const paper = await issuePaper(address, token, open);
  const month = await lastReport(address, token);
  await beginDraft(address, token, item);
  const manager = (name: string, path: string): PlacedPage => ({ name, path, who: 'manager' });
  return [
    { name: 'desk of a clerk', path: '/desk', who: 'clerk' },
    { name: 'joint filing', path: '/joint-filing', who: 'clerk' },
    { name: 'list filing', path: '/list-filing?itemCode=YJS', who: 'clerk' },
    manager('desk of a manager', '/desk'),
    manager('cases', '/cases'),
    manager('case in review', `/cases/${open}/show`),
    manager('case delivered', `/cases/${done}/show`),
    manager('enterprises', '/enterprises'),
    manager('enterprise', `/enterprises/${enterprise}/show`),
    manager('enterprise edit', `/enterprises/${enterprise}`),
    manager('enterprise new', '/enterprises/create'),
    manager('grants', '/grants'),
    manager('grant', `/grants/${grant}/show`),
    manager('grant new', '/grants/create'),
    manager('applicants', '/applicants'),
    manager('applicant', `/applicants/${applicant}/show`),
    manager('tickets', '/tickets'),
    manager('bookings', '/bookings'),
    manager('outbox', '/outbox'),
    manager('pre-check', '/precheck'),
    manager('intake rules', '/intake'),
    manager('live hall', '/live'),
    manager('cases given back', '/self-released'),
    manager('absences', '/absences'),
    manager('ratings', '/ratings'),
    manager('bad ratings', '/follow-ups'),
    manager('orders', '/orders'),
    manager('inspections', '/inspected-cases'),
    manager('rating settings', '/rating-settings'),
    manager('board', '/kpi'),
    ...[
      'indicators&with=previous',
      'trend&by=week',
      'spread',
      'turns',
      'hours',
      'open',
      'ahead',
      'corrections',
      'green',
      'reports',
    ].map(tab => manager(`figures, ${tab.split('&')[0]}`, `/kpi?tab=${tab}`)),
    manager('month report', `/kpi/reports/${month}`),
    manager('ledger of a month', '/case-ledger'),
    manager('old ledgers', '/history-cases'),
    manager('import of a ledger', '/history-import'),
    manager('fairness', '/fairness'),
    manager('items', '/items'),
    manager('item', `/items/${item}/show`),
    ...['basics', 'questions', 'materials', 'stages', 'outcome', 'preview', 'changes'].map(part =>
      manager(`item draft, ${part}`, `/items/${item}/${part}`),
    ),
    manager('paper texts', '/paper-templates'),
    manager('paper', `/papers/${paper}/print`),
    manager('calendar', '/holidays'),
    manager('windows', '/windows'),
    manager('window edit', `/windows/${window}`),
    manager('window new', '/windows/create'),
    manager('events', '/events'),
    manager('rules of notices', '/rules/notices'),
    manager('rules of clocks', '/rules/clocks'),
    manager('rules of the pre-check', '/rules/online'),
    manager('rules of joint matters', '/rules/joint'),
    manager('rules of messages', '/rules/messages'),
    manager('reminders', '/reminders'),
    manager('settings as read', '/settings'),
    { name: 'settings', path: '/settings', who: 'admin' },
    { name: 'staff', path: '/staff', who: 'admin' },
    { name: 'person', path: `/staff/${person}/show`, who: 'admin' },
    { name: 'person edit', path: `/staff/${person}`, who: 'admin' },
    { name: 'person new', path: '/staff/create', who: 'admin' },
  ];
}

/** The newest month whose report was made. */
async function lastReport(address: string, token: string): Promise<string> {
  const reports = await fetch(`${address}/api/kpi/reports`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const [last] = (await reports.json()) as { month: string }[];
  if (!last) throw new Error('the office has no month report');
  return last.month;
}

/** So that the item's editor has something to show. */
async function beginDraft(address: string, token: string, itemId: string): Promise<void> {
  const begun = await fetch(`${address}/api/items/${itemId}/actions/edit`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  });
  if (!begun.ok) throw new Error(`no draft of item ${itemId}: ${begun.status}`);
}

/** A paper of the case: one that it has, else one that its state calls for. */
async function issuePaper(address: string, token: string, caseId: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const of = await fetch(`${address}/api/cases/${caseId}/papers`, { headers });
  const { papers, due } = (await of.json()) as { papers: Row[]; due: string[] };
  if (papers[0]) return papers[0].id;
  const body = JSON.stringify({ kind: due[0], caseId });
  const issued = await fetch(`${address}/api/papers`, { method: 'POST', headers, body });
  return ((await issued.json()) as Row).id;
}
