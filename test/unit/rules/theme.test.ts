import { describe, expect, it } from 'vitest';
import { themeOf } from '../../../shared/rules/theme.ts';
import { demoTeam } from '../../demo/team.ts';

const { values } = demoTeam;
const year = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

describe('the value of the month', () => {
  it('is every value once before any comes again, also over the turn of a year', () => {
    const months = [...year.slice(-2), '2027-01', '2027-02', '2027-03'];
    expect(new Set(months.map((month) => themeOf(values, month)?.id)).size).toBe(values.length);
    expect(themeOf(values, '2027-03')).not.toBe(themeOf(values, '2027-04'));
  });

  it('is the same all month for everybody', () => {
    expect(themeOf(values, '2026-11')).toBe(themeOf([...values], '2026-11'));
  });

  it('is none where there are no values', () => {
    expect(themeOf([], '2026-11')).toBeNull();
  });
});
