import type { ConfigData } from 'html-validate';

/** The recommended rules, and for each that is switched the reason. */
export const HTML_RULES: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // `<!doctype html>` is the same in any case; ours is written as the rest of the page.
    'doctype-style': ['error', { style: 'lowercase' }],
    // HTML allows ids that start with a digit, as headings such as “925 hay 928?” give them.
    'valid-id': ['error', { relaxed: true }],
    // The frame of a wide table scrolls and so needs a name, but it is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // A headline is as long as its editor needs; search engines cut it by themselves.
    'long-title': 'off',
    // Telephone numbers are kept on one line by the style sheet, and copied without odd characters.
    'tel-non-breaking': 'off',
  },
};
