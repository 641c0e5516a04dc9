/**
 * Some pages add properties to `Object.prototype` that a `for…in` loop finds, and Zod's schemas cannot
 * be made there. They are hidden from such loops while the modules after this one are evaluated, and
 * shown again right after that, whether it went well or not. Import it first.
 */
declare const additions: string[];
declare const show: (enumerable: boolean) => void;
