import type { Language } from '../../model/language';

/** How a language speaks the marks of its own texts. */
export interface MarkNames {
  /** By the mark; doubled ones (—— ……) are one. */
  readonly names: Readonly<Record<string, string>>;
  /** Said before a word with a capital, and before one of capitals alone; null: capitals are not announced. */
  readonly capitals: readonly [one: string, all: string] | null;
  readonly digits: readonly string[];
  /** Of a decimal, of a span of figures, of an address (example.com). */
  readonly point: string;
  readonly to: string;
  readonly dot: string;
}

/** GB/T 15834 names, with 开 and 关 for the two halves, as proofreaders call them out. */
const CHINESE: Readonly<Record<string, string>> = {
  '，': '逗号', '。': '句号', '、': '顿号', '；': '分号', '：': '冒号', '？': '问号', '！': '叹号', ',': '半角逗号', '.': '半角句点', ';': '半角分号', ':': '半角冒号', '?': '半角问号', '!': '半角叹号',
  '“': '引号开', '”': '引号关', '‘': '单引号开', '’': '单引号关', '「': '直角引号开', '」': '直角引号关', '『': '双直角引号开', '』': '双直角引号关', '"': '直引号', "'": '直单引号',
  '《': '书名号开', '》': '书名号关', '〈': '单书名号开', '〉': '单书名号关', '（': '括号开', '）': '括号关', '(': '半角括号开', ')': '半角括号关', '【': '方头括号开', '】': '方头括号关', '〔': '六角括号开', '〕': '六角括号关', '[': '方括号开', ']': '方括号关',
  '——': '破折号', '—': '一字线', '……': '省略号', '…': '半个省略号', '·': '间隔号', '－': '连接号', '-': '短横线', '–': '短线', '～': '浪纹线', '~': '浪纹线', '/': '斜线', '／': '斜线', '→': '箭头', '●': '圆点', '■': '方块', '▲': '三角', '△': '三角', '*': '星号', '&': '和号', '%': '百分号', '@': '圈a', '#': '井号', '_': '下划线', '×': '乘号', '÷': '除号', '=': '等号', '+': '加号',
};

/** Our own words in the letters of Taiwan and Hong Kong: voices there read them surely. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  号: '號', 顿: '頓', 书: '書', 单: '單', 问: '問', 叹: '嘆', 关: '關', 开: '開', 双: '雙', 间: '間', 隔: '隔', 连: '連', 线: '線', 纹: '紋', 头: '頭', 圆: '圓', 点: '點', 块: '塊', 万: '萬', 亿: '億', 两: '兩', 负: '負', 个: '個', 时: '時', 秒: '秒', 华: '華', 摄: '攝', 吨: '噸', 顷: '頃', 纳: '納', 币: '幣', 数: '數', 划: '劃', 镑: '鎊', 欧: '歐', 贝: '貝', 赫: '赫', 兹: '茲', 满: '滿',
};
export const inTraditional = (words: string): string => [...words].map((letter) => TRADITIONAL[letter] ?? letter).join('');

const JAPANESE: Readonly<Record<string, string>> = {
  '、': 'てん', '。': 'まる', '「': 'かぎかっこ', '」': 'かぎかっことじ', '『': 'にじゅうかぎかっこ', '』': 'にじゅうかぎかっことじ', '（': 'かっこ', '）': 'かっことじ', '・': 'なかぐろ', '…': 'さんてんリーダー', '……': 'さんてんリーダー', '——': 'ダッシュ', '—': 'ダッシュ',
  '！': '感嘆符', '？': '疑問符', '：': 'コロン', '；': 'セミコロン', '／': 'スラッシュ', '～': '波ダッシュ', '〜': '波ダッシュ', '，': 'コンマ', ',': 'コンマ', '.': 'ピリオド',
};

/** Names are given in this order; a language's own marks, and those that it uses otherwise, come behind. */
const LATIN_SIGNS = [',', '.', ':', ';', '?', '!', '“', '”', '‘', '’', '(', ')', '[', ']', '-', '–', '—', '…', '/', '&', '%', '@'] as const;
const latin = (...names: readonly (string | Readonly<Record<string, string>>)[]): Readonly<Record<string, string>> => {
  const [own] = names.slice(LATIN_SIGNS.length);
  return { ...Object.fromEntries(LATIN_SIGNS.map((sign, i) => [sign, names[i] as string])), ...(own as object) };
};

const ENGLISH = latin('comma', 'full stop', 'colon', 'semicolon', 'question mark', 'exclamation mark', 'open quote', 'close quote', 'open single quote', 'close single quote', 'open bracket', 'close bracket', 'open square bracket', 'close square bracket', 'hyphen', 'en dash', 'em dash', 'ellipsis', 'slash', 'ampersand', 'percent', 'at');
const ENGLISH_DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const english: MarkNames = { names: { ...ENGLISH, '"': 'straight quote', "'": 'straight apostrophe' }, capitals: ['cap', 'all caps'], digits: ENGLISH_DIGITS, point: 'point', to: 'to', dot: 'dot' };
const chinese: MarkNames = { names: CHINESE, capitals: null, digits: [...'零一二三四五六七八九'], point: '点', to: '到', dot: '点' };

const TABLES: Partial<Readonly<Record<Language, MarkNames>>> = {
  'zh-Hans': chinese,
  'zh-Hant': { ...chinese, names: Object.fromEntries(Object.entries(CHINESE).map(([mark, name]) => [mark, inTraditional(name)])), point: '點', dot: '點' },
  ja: { names: JAPANESE, capitals: null, digits: [...'零一二三四五六七八九'], point: '点', to: 'から', dot: 'ドット' },
  en: english,
  'en-GB': english,
  de: {
    names: latin('Komma', 'Punkt', 'Doppelpunkt', 'Semikolon', 'Fragezeichen', 'Ausrufezeichen', 'Anführung', 'Abführung', 'halbe Anführung', 'halbe Abführung', 'Klammer auf', 'Klammer zu', 'eckige Klammer auf', 'eckige Klammer zu', 'Bindestrich', 'Gedankenstrich', 'Geviertstrich', 'Auslassungspunkte', 'Schrägstrich', 'Et-Zeichen', 'Prozent', 'at', { '„': 'Anführung', '“': 'Abführung', '‚': 'halbe Anführung', '‘': 'halbe Abführung', '»': 'Anführung', '«': 'Abführung' }),
    capitals: null, digits: ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'], point: 'Punkt', to: 'bis', dot: 'Punkt',
  },
  fr: {
    names: latin('virgule', 'point', 'deux-points', 'point-virgule', 'point d’interrogation', 'point d’exclamation', 'ouvrez les guillemets', 'fermez les guillemets', 'guillemet simple ouvrant', 'guillemet simple fermant', 'ouvrez la parenthèse', 'fermez la parenthèse', 'crochet ouvrant', 'crochet fermant', 'trait d’union', 'tiret court', 'tiret', 'points de suspension', 'barre oblique', 'esperluette', 'pour cent', 'arobase', { '«': 'ouvrez les guillemets', '»': 'fermez les guillemets' }),
    capitals: ['majuscule', 'tout en majuscules'], digits: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'], point: 'point', to: 'à', dot: 'point',
  },
  es: {
    names: latin('coma', 'punto', 'dos puntos', 'punto y coma', 'cierra interrogación', 'cierra exclamación', 'abre comillas', 'cierra comillas', 'abre comillas simples', 'cierra comillas simples', 'abre paréntesis', 'cierra paréntesis', 'abre corchete', 'cierra corchete', 'guion', 'semirraya', 'raya', 'puntos suspensivos', 'barra', 'et', 'por ciento', 'arroba', { '¿': 'abre interrogación', '¡': 'abre exclamación', '«': 'abre comillas', '»': 'cierra comillas' }),
    capitals: ['mayúscula', 'todo mayúsculas'], digits: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'], point: 'punto', to: 'a', dot: 'punto',
  },
};

/** The names of a language's marks; null where we do not know them: the voice does as it likes. */
export const markNames = (language: Language): MarkNames | null => TABLES[language] ?? null;
