/**
 * Vertical_Orientation (UAX #50) of Unicode 15.0.0, made by scripts/vertical-orientation.mjs: do not edit.
 * Stretches of equal value from U+0000 on: length in base 36, then r, u, t (Tu) or x (Tr).
 * © Unicode, Inc. Terms of use: https://www.unicode.org/terms_of_use.html
 */
export const UNICODE_VERSION = '15.0.0';

export const ORIENTATIONS =
  '4Nr1u1r1u4r1u2r1uAr3uOr1uVr1uDUr2u2S4r74uE9rHRuFKr28u1EEr1u9r2uEr2u9r2u5r1u4r3u7r1uJr1u3Br4u1r3uRr2u1r7u5r1u3r2u1r2u6r6u1r1u1r1u1r'
+   '1u4r1u6rBu5r6u1r2u1r1Nu2r4u3Yr1uLr2u5Mr8u4rKu4r5u2x1u29rUuZrGu1r1u1rBu6r1Tu1r64u4Gr3Eu6r94uErUuOUrUuWrAu1Pr1uWrQu1rPu4rGuGGr2u1ArA'
+   'Pu2t5uAx2uCxGu1xGu1t1u1t1u1t1u1t1u1tPu1tVu1t1u1t1u1t6u1t6u2t4u2t3u1x1t1u1t1u1t1u1t1u1tPu1tVu1t1u1t1u1t6u1t6u2t5u1x16u1t5KuGt73u2Ht'
+   'Zu5tMDSuWGrWuHSr8OWu1KWr5C0uLSrGuGrPu7r3t5u1r6x4u4r9u41r1t6u2x2u1t1r1tBu2x3r1tRu1x1u1x1u1xRu6x3Jr3u1x4u8r9u3r2u1VMrWu2CGr3KuSGr5Cu'
+   '474rV4u334rHSu868r5UOu6SWrLSu5J4r5Su1CrE8u68r4GuW0rJ4u47KrE8u2t16Mu74rE8uZKr1EKEu2r1EKEuFG8Yr1EKEu2r1EKEur';
