import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { written } from '../../shared/content/faults.ts';
import { faultHere } from '../text/faults.ts';
import { nameOfLanguage } from '../text/language.ts';
import { say } from '../text/say.ts';
import { useDraft } from './draft.ts';
import type { Path } from './paths.ts';
import { at, textAt } from './paths.ts';

/** What is wrong at a place, under its field. */
export function FaultsAt({ path }: { path: Path }) {
  const faults = useDraft().faultsAt(path);
  if (faults.length === 0) return null;
  return (
    <ul id={`wrong-${written(path)}`} class="field-faults">
      {faults.map((fault) => (
        <li key={faultHere(fault)} class="note bad">
          {faultHere(fault)}
        </li>
      ))}
    </ul>
  );
}

/** Where a field of this place has its focus. */
export function fieldId(path: Path): string {
  return `at-${written(path)}`;
}

function described(path: Path, wrong: boolean) {
  return {
    id: fieldId(path),
    'aria-invalid': wrong,
    'aria-describedby': wrong ? `wrong-${written(path)}` : undefined,
  };
}

interface FieldProps {
  readonly path: Path;
  readonly label: string;
  readonly note?: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

export function Field({ path, label, note, class: name = '', children }: FieldProps) {
  return (
    <div class={`field ${name}`}>
      <label class="label" for={fieldId(path)}>
        {label}
      </label>
      {children}
      {note && <p class="fine quiet">{note}</p>}
      <FaultsAt path={path} />
    </div>
  );
}

/** What was typed where a number belongs: the number, or the text itself, so that the check can say what is wrong. */
export function numberTyped(text: string): number | string | undefined {
  const plain = text.trim().replace('−', '-');
  if (plain === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

function shown(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

interface NumberInputProps {
  readonly id: string;
  readonly value: unknown;
  readonly onChange: (value: number | string | undefined) => void;
  readonly wrong: boolean;
  readonly describedBy?: string | undefined;
  readonly label?: string;
  readonly placeholder?: string;
}

/** Takes whatever is typed; the text stays as it was typed while it has the focus. */
export function NumberInput(props: NumberInputProps) {
  const { id, value, onChange, wrong, describedBy, label, placeholder } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const now = input.current;
    if (now && numberTyped(now.value) !== value) now.value = shown(value);
  }, [value]);
  return (
    <input
      ref={input}
      id={id}
      class="numeral"
      type="text"
      inputMode="numeric"
      autocomplete="off"
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      placeholder={placeholder}
      defaultValue={shown(value)}
      onInput={(event) => onChange(numberTyped(event.currentTarget.value))}
    />
  );
}

/** A whole number; left empty it is missing, or where it is optional as usual. */
export function NumberField(props: {
  path: Path;
  label: string;
  note?: ComponentChildren;
  placeholder?: string;
}) {
  const { path, label, note, placeholder = '' } = props;
  const draft = useDraft();
  const wrong = draft.faultsAt(path).length > 0;
  return (
    <Field path={path} label={label} note={note} class="number-field">
      <NumberInput
        id={fieldId(path)}
        value={at(draft.json.value, path)}
        onChange={(value) => draft.set(path, value)}
        wrong={wrong}
        describedBy={wrong ? `wrong-${written(path)}` : undefined}
        placeholder={placeholder}
      />
    </Field>
  );
}

/** A text without languages, such as an id. */
export function KeyField({
  path,
  label,
  note,
  onChange,
}: {
  path: Path;
  label: string;
  note?: ComponentChildren;
  onChange?: (value: string) => void;
}) {
  const draft = useDraft();
  const wrong = draft.faultsAt(path).length > 0;
  return (
    <Field path={path} label={label} note={note}>
      <input
        {...described(path, wrong)}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={textAt(draft.json.value, path)}
        onInput={({ currentTarget: { value } }) => (onChange ? onChange(value) : draft.set(path, value))}
      />
    </Field>
  );
}

/** With so few characters left it is said how many. */
const NEARLY_FULL = 10;

/** A text in the language that is being written; beside another language stands the English. */
export function TextField(props: { path: Path; label: string; length: number; long?: boolean }) {
  const { path, label, length, long = false } = props;
  const draft = useDraft();
  const tag = draft.writing.value;
  const wrong = draft.faultsAt(path).length > 0;
  const left = length - textAt(draft.json.value, [...path, tag]).length;
  const english = textAt(draft.json.value, [...path, 'en']);
  const common = {
    ...described(path, wrong),
    lang: tag,
    dir: 'auto' as const,
    value: textAt(draft.json.value, [...path, tag]),
    placeholder: tag === 'en' ? '' : english,
  };
  const write = (text: string) => {
    // An English text that is empty is a mistake to be told; in other languages it is none.
    draft.set([...path, tag], text === '' && tag !== 'en' ? undefined : text);
  };
  return (
    <Field
      path={path}
      label={tag === 'en' ? label : say('editor.text.in', { label, language: nameOfLanguage(tag) })}
      note={left < NEARLY_FULL && say('editor.text.left', { left: Math.max(0, left) })}
    >
      {long ? (
        <textarea {...common} rows={3} onInput={(event) => write(event.currentTarget.value)} />
      ) : (
        <input {...common} type="text" onInput={(event) => write(event.currentTarget.value)} />
      )}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function ChoiceField(props: {
  path: Path;
  label: string;
  choices: readonly Choice[];
  otherwise?: string;
  note?: ComponentChildren;
}) {
  const { path, label, choices, otherwise = '', note } = props;
  const draft = useDraft();
  const wrong = draft.faultsAt(path).length > 0;
  const now = textAt(draft.json.value, path) || otherwise;
  return (
    <Field path={path} label={label} note={note}>
      <select
        {...described(path, wrong)}
        value={now}
        onChange={(event) => draft.set(path, event.currentTarget.value)}
      >
        {!choices.some(({ value }) => value === now) && <option value={now}>{now}</option>}
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
