import * as v from 'valibot';
import { Purpose, Values } from '../../shared/contract/views.ts';

/** The sample company's team: its purpose and credo. */
export const demoTeam = {
  id: 'hanamaru-kogyo',
  name: '花丸工業',
  purpose: v.parse(Purpose, '現場の工夫と気づかいを、その場でたたえ合う'),
  locale: 'ja' as const,
  values: v.parse(Values, [
    {
      id: 'kaizen',
      ja: '昨日より良く',
      en: 'Better than yesterday',
      colour: '#2f855a',
      example: '清掃を週1回に変えて停止を半分にした',
    },
    {
      id: 'sakimawari',
      ja: '先まわりの気づかい',
      en: 'Care ahead of time',
      colour: '#b7791f',
      example: '聞かれる前に予備の電池を用意した',
    },
    {
      id: 'tsutaeru',
      ja: 'わかるまで伝える',
      en: 'Say it until it is clear',
      colour: '#2b6cb0',
      example: '手順を写真つきの1枚にまとめた',
    },
    {
      id: 'tasukeai',
      ja: '部署をこえて助け合う',
      en: 'Help across departments',
      colour: '#c05621',
      example: '営業から棚卸しに2名出した',
    },
    {
      id: 'anzen',
      ja: '安全を最優先に',
      en: 'Safety first',
      colour: '#c53030',
      example: '避難経路の図を最新に直した',
    },
  ]),
};
