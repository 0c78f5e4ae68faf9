import { expect, test } from 'vitest';
import { listHoldingsOf } from '../../../electron/backend/repositories/address-holdings.ts';
import {
  findAgencyMailbox,
  findMailboxSheet,
} from '../../../electron/backend/repositories/mailboxes.ts';
import { findStoredUnit } from '../../../electron/backend/repositories/unit-changes.ts';
import { currentProfile } from '../../../electron/backend/services/current-profile.ts';
import { grantAgencyMailbox } from '../../../electron/backend/services/mailbox-acts/agency-mailbox.ts';
import { changeMailbox } from '../../../electron/backend/services/mailbox-acts/change-mailbox.ts';
import { grantPersonalMailbox } from '../../../electron/backend/services/mailbox-acts/personal-mailbox.ts';
import { planReorganisation } from '../../../electron/backend/services/reorganise/plan-reorganisation.ts';
import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { Reorganisation } from '../../../shared/domain/reorganisation.ts';
import { type BareRegister, openBareRegister } from '../../helpers/bare-register.ts';
import { registerFaults, searchFaults } from '../../helpers/register-faults.ts';

const person = (bare: BareRegister, fullName: string, unitId: UnitId) =>
  bare.act((act) => grantPersonalMailbox(act, { fullName, unitId }, {}));
const agency = (bare: BareRegister, unitId: UnitId) =>
  bare.act((act) => grantAgencyMailbox(act, { unitId }, {}));
const sheet = (bare: BareRegister, id: MailboxId) => findMailboxSheet(bare.register.read, id);
const preview = (bare: BareRegister, operation: Reorganisation) =>
  planReorganisation(
    bare.register.read,
    { operation, keepOldUntil: null, chosen: {}, reason: '', document: '' },
    bare.today,
    100,
  ).plan;
const addressesOf = (bare: BareRegister, id: MailboxId) =>
  listHoldingsOf(bare.register.read, id)
    .filter(({ heldTo }) => heldTo === null)
    .map(({ role, localPart, until }) => [role, localPart, until]);

function expectSound(bare: BareRegister) {
  expect(registerFaults(bare.dataDir)).toEqual([]);
  expect(searchFaults(bare.dataDir)).toEqual([]);
}

test('two wards merge into a new one: its address by the rules, people moved, mail of both leads on', () => {
  const bare = openBareRegister();
  const [one, four] = [bare.unit('mytho.phuong1'), bare.unit('mytho.phuong4')];
  const [first, second] = [agency(bare, one), agency(bare, four)];
  const people = [person(bare, 'Lê Minh Hiếu', one), person(bare, 'Trần Thị Mai', four)];
  const operation = {
    kind: 'merge',
    unitIds: [one, four],
    intoId: null,
    made: { kind: 'commune', name: 'Phường Rạch Gầm', parentId: bare.unit('mytho') },
  } as const;
  const plan = preview(bare, operation);
  expect(plan.problems).toEqual([]);
  expect(plan.counts).toMatchObject({ created: 1, closed: 2, people: 2, agencyMailboxes: 2 });
  expect(plan.units.find(({ action }) => action === 'create')?.after?.localPart).toBe(
    'mytho.rachgam',
  );
  expect(plan.people.map(({ name, to }) => [name, to])).toEqual([
    ['Lê Minh Hiếu', 'Phường Rạch Gầm'],
    ['Trần Thị Mai', 'Phường Rạch Gầm'],
  ]);

  bare.reorganise(operation, { keepOldUntil: '2027-06-30' });
  const merged = bare.unit('mytho.rachgam');
  expect(people.map((id) => sheet(bare, id)?.unitId)).toEqual([merged, merged]);
  expect(sheet(bare, first)).toMatchObject({
    unitId: merged,
    name: 'Phường Rạch Gầm',
    localPart: 'mytho.rachgam',
  });
  expect(sheet(bare, second)).toMatchObject({ status: 'revoked' });
  expect(addressesOf(bare, first)).toEqual([
    ['mailbox', 'mytho.rachgam', null],
    ['alias', 'mytho.phuong1', '2027-06-30'],
    ['alias', 'mytho.phuong4', '2027-06-30'],
  ]);
  expect(findStoredUnit(bare.register.read, four)?.validTo).toBe(bare.today);
  expectSound(bare);
});

test('undoing a merge puts units, people, mailboxes and addresses back', () => {
  const bare = openBareRegister();
  const [one, four] = [bare.unit('mytho.phuong1'), bare.unit('mytho.phuong4')];
  const mailboxes = [
    agency(bare, one),
    agency(bare, four),
    person(bare, 'Lê Minh Hiếu', one),
    person(bare, 'Trần Thị Mai', four),
  ];
  const before = mailboxes.map((id) => sheet(bare, id));
  const id = bare.reorganise({
    kind: 'merge',
    unitIds: [one, four],
    intoId: null,
    made: { kind: 'commune', name: 'Phường Rạch Gầm', parentId: bare.unit('mytho') },
  });
  bare.undo(id);
  const after = mailboxes.map((mailbox) => sheet(bare, mailbox));
  expect(after.map((one) => ({ ...one, statusOn: null }))).toEqual(before);
  expect(findAgencyMailbox(bare.register.read, one)?.localPart).toBe('mytho.phuong1');
  expect(findAgencyMailbox(bare.register.read, four)?.localPart).toBe('mytho.phuong4');
  expect(addressesOf(bare, mailboxes[0] as MailboxId)).toEqual([
    ['mailbox', 'mytho.phuong1', null],
  ]);
  expect(() => bare.unit('mytho.rachgam')).toThrow();
  expectSound(bare);
  expect(() => bare.undo(id)).toThrow('REORGANISE_NOT_UNDOABLE');
});

test('what something was built on cannot be undone', () => {
  const bare = openBareRegister();
  const [one, four] = [bare.unit('mytho.phuong1'), bare.unit('mytho.phuong4')];
  const mai = person(bare, 'Trần Thị Mai', four);
  const id = bare.reorganise({ kind: 'merge', unitIds: [four], intoId: one, made: null });
  bare.act((act) => changeMailbox(act, mai, { position: 'Trưởng phòng' }, {}));
  expect(() => bare.undo(id)).toThrow('REORGANISE_NOT_UNDOABLE');
  expectSound(bare);
});

test('a district that is renamed takes every address below it along', () => {
  const bare = openBareRegister();
  const district = bare.unit('chogao');
  const id = agency(bare, district);
  const operation = { kind: 'rename', unitId: district, name: 'Huyện Bình Phục Nhứt' } as const;
  const plan = preview(bare, operation);
  expect(plan.problems).toEqual([]);
  const changed = plan.units.map(({ after }) => after?.localPart ?? '');
  expect(changed).toContain('binhphucnhut');
  expect(changed.filter((localPart) => !localPart.startsWith('binhphucnhut'))).toEqual([]);
  expect(changed.length).toBeGreaterThan(10);
  bare.reorganise(operation, { keepOldUntil: 'none' });
  expect(addressesOf(bare, id)).toEqual([['mailbox', 'binhphucnhut', null]]);
  expectSound(bare);
});

test('a split sends people by name, the rest stays; the parts get addresses of their own', () => {
  const bare = openBareRegister();
  const unit = bare.unit('sttt');
  const [hieu, mai] = [person(bare, 'Lê Minh Hiếu', unit), person(bare, 'Trần Thị Mai', unit)];
  bare.reorganise({
    kind: 'split',
    unitId: unit,
    goesOn: true,
    parts: [{ kind: 'agency', name: 'Sở Chuyển đổi số', parentId: null, mailboxIds: [mai] }],
  });
  expect(sheet(bare, hieu)?.unitId).toBe(unit);
  expect(sheet(bare, mai)?.unitId).toBe(bare.unit('scds'));
  expectSound(bare);
});

test('a unit that ends in a split goes on in its first part', () => {
  const bare = openBareRegister();
  const unit = bare.unit('sttt');
  const box = agency(bare, unit);
  const hieu = person(bare, 'Lê Minh Hiếu', unit);
  const part = (name: string) => ({
    kind: 'agency' as const,
    name,
    parentId: null,
    mailboxIds: [],
  });
  const id = bare.reorganise({
    kind: 'split',
    unitId: unit,
    goesOn: false,
    parts: [part('Sở Chuyển đổi số'), part('Sở Bưu chính')],
  });
  expect(sheet(bare, box)).toMatchObject({ unitId: bare.unit('scds'), localPart: 'scds' });
  expect(sheet(bare, hieu)?.unitId).toBe(bare.unit('scds'));
  expectSound(bare);
  bare.undo(id);
  expect(sheet(bare, box)).toMatchObject({ unitId: unit, localPart: 'sttt' });
  expectSound(bare);
});

test('a district is dissolved only when its people have somewhere to go; its communes keep their addresses', () => {
  const bare = openBareRegister();
  const district = bare.unit('chogao');
  const box = agency(bare, district);
  const hieu = person(bare, 'Lê Minh Hiếu', district);
  const operation = {
    kind: 'dissolve',
    unitId: district,
    childrenTo: null,
    withSubunits: true,
  } as const;
  expect(preview(bare, { ...operation, peopleTo: null }).problems).toHaveLength(1);
  const peopleTo = bare.unit('snv');
  const communes = preview(bare, { ...operation, peopleTo }).units.filter(
    ({ before }) => before?.kind === 'commune',
  );
  expect(communes.length).toBeGreaterThan(10);
  expect(communes.every(({ before, after }) => before?.localPart === after?.localPart)).toBe(true);
  bare.reorganise({ ...operation, peopleTo });
  expect(sheet(bare, hieu)?.unitId).toBe(peopleTo);
  expect(sheet(bare, box)).toMatchObject({ unitId: peopleTo, localPart: 'snv' });
  expectSound(bare);
});

test('an address chosen by hand must be free, and what the rules proposed is remembered as refused', () => {
  const bare = openBareRegister();
  const unit = bare.unit('sttt');
  const key = String(unit);
  const operation = { kind: 'rename', unitId: unit, name: 'Sở Chuyển đổi số' } as const;
  expect(() => bare.reorganise(operation, { chosen: { [key]: 'chogao' } })).toThrow(
    'REORGANISE_REFUSED',
  );
  bare.reorganise(operation, { chosen: { [key]: 'sochuyendoiso' }, reason: 'UBND tỉnh yêu cầu' });
  expect(bare.unit('sochuyendoiso')).toBe(unit);
  expect(
    bare.register.read.all(
      `SELECT local_part AS localPart, given_instead AS given FROM address_refusal`,
    ),
  ).toEqual([{ localPart: 'scds', given: 'sochuyendoiso' }]);
  expectSound(bare);
});

test('moving a branch into itself is refused', () => {
  const bare = openBareRegister();
  const operation = {
    kind: 'move',
    unitIds: [bare.unit('mytho')],
    parentId: bare.unit('mytho.phuong1'),
  } as const;
  expect(preview(bare, operation).problems).toHaveLength(1);
});

test('another mail domain holds from its day on, until it is undone', () => {
  const bare = openBareRegister();
  const domain = (day: string) => currentProfile(bare.register.read, day).domain;
  const id = bare.reorganise({ kind: 'domain', domain: 'dongthap.gov.vn' });
  expect([domain('2026-11-15'), domain(bare.today)]).toEqual([
    'tiengiang.gov.vn',
    'dongthap.gov.vn',
  ]);
  bare.undo(id);
  expect(domain(bare.today)).toBe('tiengiang.gov.vn');
});
