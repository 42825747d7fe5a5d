import { expect, it } from 'vitest';
import { readLinkText, readSelection } from '../../../extension/colleague/read-page.ts';

const manual = 'https://wiki.example.co.jp/manual';

it('reads the text of the link to an address, of several the first that has one', () => {
  document.body.innerHTML = `
    <a href="${manual}"></a>
    <a href="${manual}/old">前の手順書</a>
    <a href="${manual}">作業<b>手順書</b></a>
    <a href="${manual}/photo"><img alt="完成写真"></a>`;
  expect(readLinkText(manual)).toBe('作業手順書');
  expect(readLinkText(`${manual}/photo`)).toBe('完成写真');
  expect(readLinkText(`${manual}/nowhere`)).toBe('');
});

it('reads what is selected, and no more than could be quoted', () => {
  document.body.innerHTML = `<p>写真を入れた</p><p>${'長'.repeat(3000)}</p>`;
  const [short, long] = document.querySelectorAll('p');
  if (!short || !long) throw new Error('Two paragraphs');
  getSelection()?.selectAllChildren(short);
  expect(readSelection()).toBe('写真を入れた');
  getSelection()?.selectAllChildren(long);
  expect(readSelection()).toHaveLength(2000);
});
