import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings/index.ts';
import { ADMINISTRATOR, openSignedIn, openTestBackend } from '../../helpers/open-test-backend.ts';

describe('settings', () => {
  test('are the defaults until somebody sets them', async () => {
    const { client } = await openSignedIn();
    expect(await client.settings.get({})).toEqual({
      settings: DEFAULT_SETTINGS,
      defaults: DEFAULT_SETTINGS,
      domains: [],
      changes: [],
    });
  });

  test('what is set holds, survives a restart, and what is not set follows the defaults', async () => {
    const { client, backend, dataDir } = await openSignedIn();
    const { settings } = await client.settings.update({ lifecycle: { slackDays: 14 } });
    expect(settings.lifecycle).toEqual({ ...DEFAULT_SETTINGS.lifecycle, slackDays: 14 });
    await backend.close();

    const { visitor, clientOf } = await openTestBackend({ dataDir });
    const { token } = await visitor.session.login(ADMINISTRATOR);
    const found = await clientOf(token).settings.get({});
    expect(found.settings.lifecycle.slackDays).toBe(14);
    expect(found.changes).toEqual([
      {
        key: 'lifecycle.slackDays',
        changedAt: expect.any(String),
        changedBy: ADMINISTRATOR.fullName,
      },
    ]);
  });

  test('set to its default again, a field follows the default from then on', async () => {
    const { client } = await openSignedIn();
    await client.settings.update({ request: { answerWorkingDays: 3 } });
    await client.settings.update({ request: { answerWorkingDays: 5 } });
    expect((await client.settings.get({})).changes).toEqual([]);
  });

  test('a change is in the audit with what it was before', async () => {
    const { client } = await openSignedIn();
    await client.settings.update({
      lifecycle: { slackDays: 10 },
      request: { answerWorkingDays: 5 },
    });
    const { events } = await client.audit.list({});
    expect(events[0]).toMatchObject({
      action: 'settings.update',
      before: { 'lifecycle.slackDays': 7 },
      after: { 'lifecycle.slackDays': 10 },
    });
  });

  test('what makes no sense is refused', async () => {
    const { client } = await openSignedIn();
    for (const patch of [
      { lifecycle: { slackDays: -1 } },
      { lifecycle: { slackDays: 1.5 } },
      { lifecycle: { unheardOf: 1 } },
      { unheardOf: {} },
      { calendar: { changes: [{ on: '2026-02-30', isWorking: true, name: 'x' }] } },
    ])
      await expect(client.settings.update(patch as never)).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      });
  });
});

describe('lifecycle.assess', () => {
  test('the day before and the day itself', async () => {
    const { client } = await openSignedIn();
    for (const [on, stage] of [
      ['2017-05-11', 'in-use'],
      ['2017-05-12', 'lock-due'],
      ['2017-11-13', 'lock-due'],
      ['2017-11-14', 'delete-due'],
    ] as const)
      expect(await client.lifecycle.assess({ issuedOn: '2016-11-11', on })).toMatchObject({
        stage,
        lockDueOn: '2017-05-12',
        deleteDueOn: '2017-11-14',
        source: 'Điều 5 khoản 3',
      });
  });

  test('holidays that the office has entered move the days on', async () => {
    const { client } = await openSignedIn();
    const input = { issuedOn: '2016-11-11', on: '2017-01-01' };
    await client.settings.update({
      calendar: { changes: [{ on: '2017-05-11', isWorking: false, name: 'Nghỉ' }] },
    });
    expect((await client.lifecycle.assess(input)).lockDueOn).toBe('2017-05-13');
  });
});
