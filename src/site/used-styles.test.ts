import { describe, expect, test } from 'vitest';
import { usedStyles } from './used-styles.ts';

describe('usedStyles', () => {
  test.each([
    ['a rule for a class that is there stays', '.a{color:red}', '.a{color:red}'],
    ['a rule for one that is not there goes', '.z{color:red}', ''],
    ['rules for elements stay', 'p>a:hover{x:y}', 'p>a:hover{x:y}'],
    ['a list keeps the selectors that are used', '.a,.z,b{x:y}', '.a,b{x:y}'],
    ['every class of a selector must be there', '.a .z{x:y}.a .b{x:y}', '.a .b{x:y}'],
    ['a class that must not be there is not asked for', '.a:not(.z){x:y}', '.a:not(.z){x:y}'],
    ['commas in parentheses part nothing', ':is(.a,.b){x:y}', ':is(.a,.b){x:y}'],
    ['groups without rules go', '@layer c{@media (width>1px){.z{x:y}}}', ''],
    ['groups keep what is used', '@layer c{.z{x:y}.b{x:y}}', '@layer c{.b{x:y}}'],
    ['statements stay', '@layer a,b;.z{x:y}', '@layer a,b;'],
    ['other at-rules stay whole', '@keyframes k{to{x:y}}', '@keyframes k{to{x:y}}'],
    ['nested rules stay with theirs', '.a{x:y;&:hover{x:z}}', '.a{x:y;&:hover{x:z}}'],
    ['braces in strings are no braces', '.a:before{content:"}"}', '.a:before{content:"}"}'],
  ])('%s', (_, css, used) => {
    expect(usedStyles(css, '<p class="a b">')).toBe(used);
  });

  test('a brace that is never closed is told', () => {
    expect(() => usedStyles('.a{x:y', 'a')).toThrow('never closed');
  });
});
