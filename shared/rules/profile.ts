import type { Period, RuleSource } from './rule.ts';

/** A piece of a person's name or birth year, folded and joined, from which an address is put together. */
export type NamePiece =
  | 'family'
  | 'familyInitials'
  | 'middle'
  | 'middleInitials'
  | 'given'
  | 'birthYear2'
  | 'birthYear4';

/** One way to put a personal address together. */
export interface PersonalForm {
  pieces: readonly NamePiece[];
  source: RuleSource;
  /** Vietnamese: what the address is made of. */
  note: string;
}

/** Kinds of district-level units. */
export type DistrictType = 'huyện' | 'thị xã' | 'thành phố';

/** A district-level unit and the address that the regulation gives it. */
export interface DistrictAddress {
  type: DistrictType;
  name: string;
  localPart: string;
}

/** An address known to be in use where the regulation's own form clashes. */
export interface KnownAddress {
  /** The unit's name with its kind, such as `Sở Ngoại vụ`. */
  name: string;
  /** Local part of its parent, or null. */
  parent: string | null;
  localPart: string;
  source: RuleSource;
}

/** Local parts that nobody is given, and why, in Vietnamese. */
export interface Reservation {
  localParts: readonly string[];
  reason: string;
}

/** A day of every year, and whether a report is to be there before it or on it. */
export interface YearlyDate {
  /** From 1. */
  month: number;
  day: number;
  isBefore: boolean;
  source: RuleSource;
}

/** What a password of a mailbox must have. */
export interface PasswordRules {
  minLength: number;
  /** The special signs that the regulation lists. */
  signs: string;
  /** Signs that are taken as listed though the list has them not, because the regulation's own example does. */
  signsOfExample: string;
  source: RuleSource;
  /** One password is not to serve several systems. */
  reuseSource: RuleSource;
}

/** One thing that a handover must contain. */
export interface HandoverItem {
  code: 'account' | 'data' | 'password' | 'delegations' | 'open-matters';
  /** Vietnamese, as the minutes have it. */
  text: string;
  isRequired: boolean;
  source: RuleSource;
}

/** What may be published of an officer. */
export type PublicField = 'fullName' | 'position' | 'unit' | 'phone' | 'address';

/** A kind of violation, or of merit. */
export interface ConductKind {
  /** Stays the same for ever: registers refer to it. */
  code: string;
  /** A few Vietnamese words for lists. */
  title: string;
  /** The regulation's own words. */
  text: string;
  source: RuleSource;
}

/**
 * What one regulation fixes, as data: the numbers, lists and patterns that a later decision can replace without
 * touching code.
 */
export interface RegulationProfile {
  id: string;
  /** Number and sign of the decision. */
  number: string;
  title: string;
  issuedOn: string;
  /** The body that issued it. */
  issuedBy: string;
  signedBy: string;
  /** The decision that it replaces. */
  replaces: { number: string; issuedOn: string } | null;
  /** What it rests on, as letters cite it. */
  grounds: readonly string[];
  inForce: Period;
  /** Domain of every address. */
  domain: string;
  loginPage: string;
  /** Who does what under it, and who signs; names of the day it was issued. */
  bodies: {
    /** Manages the mail of the province, answers requests, reports. */
    department: { name: string; code: string; signerTitle: string };
    /** Runs the system. */
    centre: { name: string; signerTitle: string };
    superior: { name: string };
  };
  personal: {
    /** In the order in which they are to be tried. */
    forms: readonly PersonalForm[];
    /** To be offered by hand when every form is held. */
    outsideForms: readonly PersonalForm[];
    /** Surnames of several syllables. */
    compoundSurnames: readonly string[];
    /** Whether those surnames are taken as one without being told; the regulation is silent. */
    joinsCompoundSurnames: boolean;
    /** Whether every syllable of a middle name gives a letter when it is abbreviated, or only the first. */
    abbreviatesEveryMiddle: boolean;
    /** Longer local parts are warned of, never refused. */
    advisoryMaxLength: number;
  };
  agency: {
    sources: Readonly<Record<'agency' | 'district' | 'commune' | 'subunit', RuleSource>>;
    districts: readonly DistrictAddress[];
    /** Words that give no letter to an abbreviation. */
    droppedWords: readonly string[];
    /** Words of which the regulation does not say whether they give a letter. */
    optionalWords: readonly string[];
    /** Phrases whose abbreviation is not that of their words. */
    phraseAliases: readonly { phrase: string; abbreviation: string }[];
    knownAddresses: readonly KnownAddress[];
    /** Whether a ward called by a number is written out before its own form is offered. */
    spellsNumberedWards: boolean;
  };
  reservations: readonly Reservation[];
  /** How much a mailbox and the attachments of one message may hold; a megabyte is as many bytes as is said here. */
  quota: { mailboxMb: number; attachmentMb: number; bytesPerMb: number; source: RuleSource };
  password: PasswordRules;
  agencyCustody: {
    /** Who manages an agency mailbox, and whom they may authorise. */
    source: RuleSource;
    /** What a handover must contain, in the order of the minutes. */
    handover: readonly HandoverItem[];
  };
  /** What may be published of an officer, and nothing else. */
  publication: { fields: readonly PublicField[]; source: RuleSource };
  conduct: {
    prohibitedActs: readonly ConductKind[];
    rewardGrounds: readonly ConductKind[];
    violationSource: RuleSource;
  };
  /** Months without use after which an account is locked, and deleted. */
  inactivity: { lockMonths: number; deleteMonths: number; source: RuleSource };
  reports: {
    /** Of the units to the office; to be there before the day. */
    unit: YearlyDate;
    /** Of the office to the province; on the day. */
    office: YearlyDate;
  };
  /** How long a released address rests before it may be given again. */
  restMonths: number;
}

/**
 * Finds why a local part is kept from everybody but its owner.
 *
 * @returns the reason in Vietnamese, or null when it is not kept
 */
export function findReservation(profile: RegulationProfile, localPart: string): string | null {
  return reservationsOf(profile).get(localPart) ?? null;
}

const reservationsByProfile = new WeakMap<RegulationProfile, ReadonlyMap<string, string>>();

function reservationsOf(profile: RegulationProfile): ReadonlyMap<string, string> {
  const known = reservationsByProfile.get(profile);
  if (known) return known;
  const reservations = new Map<string, string>();
  for (const { localParts, reason } of profile.reservations) {
    for (const localPart of localParts) reservations.set(localPart, reason);
  }
  for (const { type, name, localPart } of profile.agency.districts) {
    reservations.set(localPart, `Ủy ban nhân dân ${type} ${name}`);
  }
  reservationsByProfile.set(profile, reservations);
  return reservations;
}
