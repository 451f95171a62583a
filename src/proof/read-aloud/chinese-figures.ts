import { chineseDigits, chineseNumber } from './chinese-numbers';
import type { Saying } from './spoken-piece';

/** Units that stand behind figures in Latin letters, as they are said. Longer ones are tried first. */
const UNITS: Readonly<Record<string, string>> = {
  '℃': '摄氏度', '°C': '摄氏度', '℉': '华氏度', '°': '度', km: '千米', 'km/h': '千米每小时', 'km²': '平方千米', 'm/s': '米每秒', 'm²': '平方米', 'm³': '立方米', '㎡': '平方米', '㎞': '千米', '㎝': '厘米', '㎜': '毫米', '㎏': '千克',
  m: '米', cm: '厘米', mm: '毫米', nm: '纳米', kg: '千克', g: '克', mg: '毫克', t: '吨', L: '升', ml: '毫升', mL: '毫升', ha: '公顷', 'hm²': '公顷', kW: '千瓦', kWh: '千瓦时', 'kW·h': '千瓦时', MW: '兆瓦', GW: '吉瓦', W: '瓦', V: '伏', kV: '千伏',
  Hz: '赫兹', MHz: '兆赫', GHz: '吉赫', Pa: '帕', hPa: '百帕', dB: '分贝', h: '小时', min: '分', s: '秒', 'μg/m³': '微克每立方米', 'mg/L': '毫克每升',
};
const UNIT = Object.keys(UNITS).sort((a, b) => b.length - a.length).map((unit) => unit.replaceAll('.', '\\.')).join('|');
const MONEY: Readonly<Record<string, string>> = { '¥': '元', '￥': '元', $: '美元', '＄': '美元', '€': '欧元', '£': '英镑' };

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** A minus is one only where nothing stands before it that it could join. */
const SIGN = String.raw`(?<![\d\p{Script=Latin})）])[-−－]`;

type Reader = (found: RegExpExecArray) => string | null;

const plain = (figure: string): string => chineseNumber(figure.replaceAll(',', ''));

/** Figures as they are said, the narrower forms first. Each stands for all of what it matched; null: it is not that after all. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  // Telephone numbers: mobile, with an area code, service numbers, and what follows words that announce one.
  [/(?:\+86[- ]?)?1[3-9]\d{9}(?!\d)|0\d{2,3}[-—–－]\d{7,8}(?!\d)|[48]00[-—]\d{3,4}[-—]\d{3,4}(?!\d)|(?<=(?:拨打|热线|电话|报警|客服)(?:号码)?[：:（(]?)\d+(?:[-—]\d+)*/uy, ([all]) => chineseDigits(all.replaceAll(/[-—–－ +]/g, '，'), true).replace(/^，/, '')],
  // 2026-11-23, 2026/11/23, 2026.11.23
  [/(\d{4})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d.])/uy, ([, year, , month, day]) => `${chineseDigits(year!)}年${plain(String(Number(month)))}月${plain(String(Number(day)))}日`],
  // Years stand digit by digit, the first of a span too.
  [/\d{4}(?=年(?!前|后|来|间|期|以))|\d{4}(?=[—–\-~～至到][\d—–\-~～至到]*\d{4}年)|\d{4}(?=届|级(?!地震))/uy, ([year]) => chineseDigits(year)],
  [/(\d{1,2})[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?!\d)/uy, ([, hours, minutes, seconds]) => {
    if (Number(hours) > 24) return null;
    const rest = seconds === undefined ? (minutes === '00' ? '整' : `${minutes!.startsWith('0') ? chineseDigits(minutes!) : plain(minutes!)}分`) : `${plain(String(Number(minutes)))}分${plain(String(Number(seconds)))}秒`;
    return `${plain(String(Number(hours)))}点${rest}`;
  }],
  [/(\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)(?!\d)/uy, ([, left, right]) => `${plain(left!)}比${plain(right!)}`],
  [/(\d{1,4})\/(\d{1,4})(?![\d/])/uy, ([, part, whole]) => (Number(part) > 0 && Number(part) < Number(whole) ? `${plain(whole!)}分之${plain(part!)}` : null)],
  [new RegExp(String.raw`([¥￥$＄€£])(${NUMBER})(万亿|[万亿千百])?`, 'uy'), ([, sign, number, scale = '']) => `${plain(number!)}${scale}${MONEY[sign!]}`],
  [new RegExp(String.raw`(${SIGN})?(${NUMBER})([%％‰])`, 'uy'), ([, minus, number, sign]) => `${minus ? '负' : ''}${sign === '‰' ? '千' : '百'}分之${plain(number!)}`],
  [new RegExp(String.raw`(${SIGN})?(${NUMBER})\s?(${UNIT})(?!\p{Script=Latin})`, 'uy'), ([, minus, number, unit]) => `${minus ? (/[℃℉°]/.test(unit!) ? '零下' : '负') : ''}${plain(number!)}${UNITS[unit!]}`],
  [new RegExp(String.raw`(${SIGN})?(${NUMBER})`, 'uy'), ([, minus, number]) => `${minus ? '负' : ''}${plain(number!)}`],
];

/** A span between two figures: 10—15 is 十到十五. */
const SPAN = /(?<=[\d%％℃年月日时万亿元])[—–~～](?=[-−]?[\d¥￥$])/uy;

const WIDE = /[０-９．，％：]/g;
/** Full-width figures are said like the others; the length stays. */
const narrowed = (words: string): string => words.replaceAll(WIDE, (sign) => (/[０-９．％]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign));

/** What the figure that begins at a place of the words is said as, in the way people say numbers; null where none begins. */
export function sayChineseFigure(words: string, at: number): Saying | null {
  if (!/[\d０-９¥￥$＄€£+\-−－—–~～]/.test(words.charAt(at)) || /[\d０-９]/.test(words.charAt(at - 1)) && !/[—–~～]/.test(words.charAt(at))) return null;
  const text = narrowed(words);
  SPAN.lastIndex = at;
  if (SPAN.test(text)) return { length: 1, spoken: '到' };
  for (const [form, say] of FORMS) {
    form.lastIndex = at;
    const found = form.exec(text);
    const spoken = found && say(found);
    if (found && spoken) return { length: found[0].length, spoken };
  }
  return null;
}

const SIGNS: Readonly<Record<string, string>> = { '.': '点', '．': '点', '%': '百分号', '％': '百分号', '‰': '千分号', '℃': '摄氏度', '°': '度', '+': '加号', '¥': '人民币符号', '￥': '人民币符号', $: '美元符号', '＄': '美元符号', '€': '欧元符号', '£': '英镑符号' };

/** One sign of a figure as it stands, for reading against copy; null for what is no part of figures. */
export function sayChineseDigit(words: string, at: number): Saying | null {
  const sign = words.charAt(at);
  const digit = narrowed(sign);
  if (/\d/.test(digit)) return { length: 1, spoken: chineseDigits(digit) };
  const inFigure = /[\d０-９]/.test(words.charAt(at - 1)) && /[\d０-９]/.test(words.charAt(at + 1));
  const isPoint = sign === '.' || sign === '．';
  if (isPoint ? inFigure : sign in SIGNS) return { length: 1, spoken: SIGNS[sign]! };
  return null;
}
