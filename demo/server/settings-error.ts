/** What is wrong with a setting. `code` is for scripts, `message` for people. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code: string;
  readonly setting: string;

  constructor(setting: string, code: string, message: string) {
    super(`${setting}: ${message}`);
    this.setting = setting;
    this.code = code;
  }
}
