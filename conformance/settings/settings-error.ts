// Wrong usage: a setting or an option that cannot be used. Programs print its message and exit 2.

/** The message names the setting, what is wrong with it, and what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
