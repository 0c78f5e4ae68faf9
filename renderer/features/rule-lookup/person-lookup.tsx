import { Field, Input } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { personalCandidates } from '../../../shared/rules/personal-address.ts';
import { api } from '../../api/client.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { InstantCandidates } from './instant-candidates.tsx';
import { ProposalView } from './proposal-view.tsx';
import { todayHere, useRules } from './use-rules.ts';

const TYPING_PAUSE_MS = 200;
const YEAR = /^(19|20)\d\d$/;

/** Which address a person would get today, and why. */
export function PersonLookup() {
  const { profile } = useRules(todayHere());
  const [fullName, setFullName] = useState('');
  const [year, setYear] = useState('');
  const name = useSettled(fullName.trim(), TYPING_PAUSE_MS);
  const [hasLeftYear, setHasLeftYear] = useState(false);
  const isYearOdd = year !== '' && !YEAR.test(year) && (hasLeftYear || year.length === 4);
  const birthYear = useSettled(YEAR.test(year) ? Number(year) : null, TYPING_PAUSE_MS);
  const isAsked = name !== '';
  const typed = fullName.trim();
  const typedYear = YEAR.test(year) ? Number(year) : null;
  const isWaiting = typed !== '' && (typed !== name || typedYear !== birthYear);
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    ...api.address.proposePersonal.queryOptions({ input: { fullName: name, birthYear } }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className="field-row">
        <Field label="Họ và tên" className="field-wide">
          <Input
            data-screen-search
            maxLength={200}
            autoComplete="off"
            value={fullName}
            onChange={(_, { value }) => setFullName(value)}
          />
        </Field>
        <Field
          label="Năm sinh"
          hint={isYearOdd ? undefined : 'Bốn chữ số, nếu biết'}
          validationState={isYearOdd ? 'error' : 'none'}
          validationMessage={isYearOdd ? 'Nhập đủ bốn chữ số, như 1977.' : undefined}
        >
          <Input
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
            value={year}
            onFocus={() => setHasLeftYear(false)}
            onBlur={() => setHasLeftYear(true)}
            onChange={(_, { value }) => setYear(value.replace(/\D/g, ''))}
          />
        </Field>
      </div>
      {isWaiting || (isAsked && isFetching && isPlaceholderData) ? (
        <InstantCandidates
          forms={personalCandidates({ fullName: typed, birthYear: typedYear }, profile)}
          domain={profile.domain}
        />
      ) : (
        <ProposalView
          proposal={data}
          error={error}
          isAsked={isAsked}
          invitation="Gõ họ và tên để xem các địa chỉ mà Điều 4 khoản 2 cho phép, theo thứ tự."
        />
      )}
    </>
  );
}
