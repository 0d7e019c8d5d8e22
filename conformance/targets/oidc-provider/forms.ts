// Reads the forms of an HTML page: enough for pages whose attributes are quoted, which a provider's are.

/** A form of a page, as it would be submitted. */
export interface Form {
  readonly action: string;
  readonly method: 'GET' | 'POST';
  /** What it holds already, hidden fields included. */
  readonly fields: Readonly<Record<string, string>>;
  /** The names of the fields that a person fills in. */
  readonly inputs: readonly string[];
  /** The buttons that have a name, and what each would send. */
  readonly buttons: Readonly<Record<string, string>>;
}

type Attributes = Readonly<Record<string, string>>;

/** The forms of a page, in their order. */
export function readForms(html: string, url: URL): readonly Form[] {
  const forms: { readonly attributes: Attributes; readonly controls: Attributes[] }[] = [];
  let open: (typeof forms)[number] | undefined;
  for (const [, close, tag = '', source = ''] of html.matchAll(/<(\/?)(form|input|button)\b([^>]*)>/gi)) {
    const name = tag.toLowerCase();
    const attributes: Attributes = { ...readAttributes(source), tag: name };
    if (name === 'form') {
      open = close ? undefined : { attributes, controls: [] };
      if (open) forms.push(open);
    } else if (!close) {
      // A control belongs to the form that it names, or else to the one that it stands in.
      const owner = attributes.form ? forms.find((form) => form.attributes.id === attributes.form) : open;
      owner?.controls.push(attributes);
    }
  }
  return forms.map(({ attributes, controls }) => {
    const inputs = controls.filter((control) => control.tag === 'input' && control.name);
    return {
      action: new URL(attributes.action || url.href, url).href,
      method: attributes.method?.toUpperCase() === 'POST' ? 'POST' : 'GET',
      fields: valuesOf(inputs.filter((input) => input.value !== undefined)),
      inputs: inputs.filter((input) => input.type !== 'hidden').flatMap((input) => input.name ?? []),
      buttons: valuesOf(controls.filter((control) => control.tag === 'button')),
    };
  });
}

function readAttributes(source: string): Attributes {
  return Object.fromEntries(
    [...source.matchAll(/([\w:-]+)(?:\s*=\s*"([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      decodeEntities(value),
    ]),
  );
}

function valuesOf(controls: readonly Attributes[]): Readonly<Record<string, string>> {
  return Object.fromEntries(controls.flatMap(({ name, value }) => (name ? [[name, value ?? '']] : [])));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);
}
