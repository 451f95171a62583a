/**
 * Made by scripts/make-line-break-classes.mjs from LineBreak.txt and EastAsianWidth.txt of Unicode 15.0.0.
 * © Unicode, Inc., under the Unicode License, https://www.unicode.org/license.txt
 */
export const UNICODE_VERSION = '15.0.0';

/** Line breaking classes as numbers. */
export const LB = {
  AL: 0,
  BK: 1,
  CR: 2,
  LF: 3,
  NL: 4,
  SP: 5,
  ZW: 6,
  ZWJ: 7,
  CM: 8,
  WJ: 9,
  GL: 10,
  B2: 11,
  BA: 12,
  BB: 13,
  HY: 14,
  CB: 15,
  CL: 16,
  CP: 17,
  EX: 18,
  IN: 19,
  NS: 20,
  OP: 21,
  QU: 22,
  IS: 23,
  NU: 24,
  PO: 25,
  PR: 26,
  SY: 27,
  EB: 28,
  EM: 29,
  H2: 30,
  H3: 31,
  HL: 32,
  ID: 33,
  JL: 34,
  JV: 35,
  JT: 36,
  RI: 37,
  CJ: 38,
  OP_WIDE: 39,
  PO_WIDE: 40,
  PR_WIDE: 41,
  ID_UNASSIGNED: 42,
} as const;

/** The sign of each class in RUNS, by its number. */
export const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=';

/** From U+0000 to U+1FFFF: a class's sign and how many characters have it, in base 36; 1 is left out. */
export const RUNS =
  'I9MDB2CIiFSWA!ZAWVRA!XOX#YaX2A3SArV!RAtVMQAI6EIqKVZ!<!A5WAMA2;<A2NA6WA3VAegNA3NAiNAwI27KIcK7IdAeXA78I7A73XMA4!AI19MIAI2AI2SIA8)rA4)4AmZ3X2A2IbSIS3A17I'
  + 'lYaZY2A3IA2rSAI7A2I6A2I2AI4A2YaAnIAuIrA2jIbAfYaAxI9A4XSA3I!2AmI4AI9AI3AI5A17I3A1oI8A16IoAIxA1iI3AIiAI7AaI2M2YaAhI3A1kIAI7A2I2A2I3A9IAaI2A2YaA2Z2A5ZA!A'
  + '2IA2I3A1kIAI5A4I2A2I3A3IAkYaI2A3IAbI3A1kIAI8AI3AI3AkI2A2YaA!A8I6AI3A1kIAI7A2I2A2I3A7I3AaI2A2YaAiIA1nI5A3I3AI4A9IAeYaA9!A6I5A1jIAI7AI3AI4A7I2AbI2A2YaA7'
  + 'NA9I3NA1jIAI7AI3AI4A7I2AbI2A2YaA3IAcI4A1jI2AI7AI3AI4A9IAaI2A2YaA9ZA7I3A1yIA4I6AIAI8A6YaA2I2A1pIA2I7A4!A7I8AYaM2A2dIA2I9AbI7AYaA13N4AN2KN2MKS5KASA3I2A6'
  + 'YaAaMIAIAIVQVQI2A1dIeMI5MI2A5IbAI10AM2A6IA9N2MNA5K2A28IkAYaM2AaI4A4I3AI3A2I7A3I4AdIcAIYaI4A2q+2o,20-2gA9pI3AMA4eMAhrMAqVQA26M3A10I4AsI3M2ArI2AuI2A1sIw'
  + 'M2UAMAM!AIA2YaAoS2M2NAS2AI3KIYaA2zI2AyIA3aIcA4IcA8S2YaA3kYaA1pI5A1lIaAItA2IYaA6YaAmIvA1dI5A1bIhAbYaM2AM4AaI9A9M2AI3AuIdA2YaA18IeA1cIkA3M5YaA6YaA10M2A2'
  + '8I3AIlA4IA6IA2I3A5iIdKI1aKI3Ae5NA2M7KM3GIHI2MKM2LA3W2VW3VWA4T3MB2I5K;Z;2Z;Z2AW2AU2A6XVQU3AcMZM4AM3JA5IaAdVQAeVQAh!7Z!<!2<!9Z!4Z!2Z!Z!fIxAi;A5;Ac<A6z!2'
  + 'A63TAoVQVQAe*2Ad:QA5h*4Aek*4Ag*2A2*A*3$*2Ap*3A18*Am*A1p*cA4*A*3A*2A3*2A2*A2*3A8*A6*5A*2$*A2*8A3*2$4A25W6AS2*A3VQVQVQVQVQVQVQA27VQAvVQVQVQVQVQAb7VQVQVQ'
  + 'VQVQVQVQVQVQVQVQA1rVQVQAwVQAkxI3A7SM3ASMA34MAeIA2oIwWeM8AMVMA2W2A2W2VQVQVQVQM4SAM2AM2A5L2M3AM2VM8AMAM2A3S2VQVQVQVQMAy*qA*2hAc*5yAq*cA4MQ2*2U*2:Q:Q:Q:Q'
  + ':Q*2:Q:Q:Q:QU:Q2*aI6*5I*5U2*3A/*/*/*/*/*p/*v/*/*/*6/*6/2A2I2U4*U/*/*/*/*/*p/*v/*/*/*6/*6/2*4U/U2*A5*17A*2mA*2cAc/g*vA*14A8*5f4A1s*g7pU*vrA3*1jA1jM2A7h'
  + 'MSMAgYaA1xI4AIaAwI2A28I2AM5A7eIA3IA4IAnI5A4IAbZA1nN2S2A8I2A1eIiA8M2YaA6IiAaNA2IYaAsI8M2AnIdAc+tA3I4A1bIeA6M3A6YaAbIAaYaA1bIeAcIA8I2A2YaA3M3ArI3A1eIAI3'
  + 'A2I2A5I2AIA15I5M2A3I2A6kI8MI2A2YaA6&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&'
  + '(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&'
  + '(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&'
  + '(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&'
  + '(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&'
  + '(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&'
  + '(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&'
  + '(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&'
  + '(r&(r&(r&(r&(r&(r&(r&(r&(r&(r&(rAc,nA4-1dA6is*e8At)I)aA)dA)5A)A)2A)2A)aAdqQVA58ZA3IgXQ2X2S2:QTA6Ig*5:Q:Q:Q:Q:Q:Q:Q:Q*2:Q*7Q*QAU2S2*:Q:Q:Q*8A*<;*A43JAS'
  + '*2<;*2:Q*2Q*Q*bU2*3S*r:*Q*t:*Q*:Q2:Q2U*/a*19U2*vA3*6A2*6A2*6A2*3A3;<*3<2AiI3PA77M3A6yIA6aIA45I5A10MA1cMA5rYaAq5MA5jMA69I3AI2A5I4A14I3A4IAgM8A3xI2A9M6T'
  + 'A1uM7AdgI4A8YaAa9I2MA27I3A1yIbA1dI4A3eI3A1hIfM2AtYaIA2I2AaI4A19IbA3M4IA19YaA6I3A10IeAYaM4AI2A18IANAaI3A1cIeA4M2AMI4AI2YaANAM3A24IcM2AM2AIA2IA2vMA1hIcA'
  + '5YaA6I4A1jI2AI7A2I2A2I3A9IAaI2A2I7A3I5A5cIiA4M4AYaM2A2IA29IkAcYaA5xI7A2I9NM2S2A3MfA4I2A2aIhM2AdYaA6NdA1qIdA8YaA2bIfA4YaA2M3A6lIfA4lYaA1yI6AI2A2I4AIAI2'
  + 'M3A9YaA3bI7A2I7ANAIAsIaA14I7AI4NAM4NAIA9IbA1aIgM3AN3M2A2lNaA85I8AI8AM5AaYaAmNSAwImAIeA3eI6A3IAI2AI7AIA8YaA1cI5AI2AI5A8YaA95I4A9I2AIA1cI7A3I5M2*bYaA3nZ'
  + '4AuMAvkM5A2qrV3Q3A10QA3VQVQA6nVQ2A50K7VQK3VQVQIA6IfA3g8VQA780YaA4M2A28YaA12I5MA1mI7M3AaMAbYaAn1M2A52IAI1jA7I4A25U4KAbI2Ae*4qgA8*lcAe8*9A6wn*83Af/At/3A'
  + '2/Ae/4A8*b0A1whI2MI4A3mkI1aA2InAf2I5A3ImA2I7AuI4A44I3A13dY1eAe8I1jA4I1eA8IAeIA2M4AgI5AIfA11sI7AIhA2I7AI2AI5A2sIA4gI7A9YaA9wIA1pI4YaA5!AdoI4YaAraI7A31I'
  + '7A5YaA4V2AngZA3ZAnj*18=4*2s=c*f=2*f=*f=*11=aAd*3A2l*3A1p*=1k.q*3=d*18=4*9=7*2=e*6=4a*3p$*mA2*nA2*5A*5$3*2$*2$3*1a%5*1u$2*2$b*l$j*3$*4$3*$3*7$*$*eA*A*A'
  + '*5$*4A*A2*25A7*gAe*dAo*16$2*4$*l$*4$2*1pA8*oA6*23$3*3$5A12W3U3A4*z$*g$3*9$*b$*b=4*h=3*d=3A38*cA2d*5=6*c=4*=fAc=4A1k=8Aa=6A14=8Au=2*c=4*2=e*9=13Ac$*2$*'
  + '8$8*6$*9$a*2$3*1k$*1p$2*$2*$*h$3*$d*yA2c*4=8*e=2*d=3*9=7*1a=*4$3=8*e=4*9=7$9=7A6oYaA6=seA2';
