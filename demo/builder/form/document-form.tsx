/** A document as a form, made from its JSON Schema: for whoever does not write JSON. */
import Form, { type IChangeEvent } from '@rjsf/core';
import { ErrorSchemaBuilder, type ErrorSchema, type ValidatorType } from '@rjsf/utils';
import { useMemo } from 'react';
import type { TextProblem } from 'tool-comparison/check';
import { FORM_UI, formSchema } from './form-schema.js';
import { TEMPLATES, type FormContext } from './templates.js';

type Document = Readonly<Record<string, unknown>>;

interface Props {
  readonly document: Document;
  readonly problems: readonly TextProblem[];
  readonly onWrite: (document: Document) => void;
}

/** What is wrong is told by the checker of the package; of the schema the form asks only which choice a value is. */
const VALIDATOR: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: ({ const: only }, value) => only === undefined || only === value,
  rawValidation: () => ({}),
};

/** `tools[0].name` → `tools`, `0`, `name` */
const pathOf = (written: string): string[] => written.match(/[^.[\]]+/g) ?? [];

function errorsOf(problems: readonly TextProblem[]): ErrorSchema {
  const errors = new ErrorSchemaBuilder();
  for (const { path, message, hint } of problems)
    errors.addErrors(hint === undefined ? message : `${message}: ${hint}`, pathOf(path));
  return errors.ErrorSchema;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The form writes an empty list or object where it has shown one that was not there. */
const withoutEmpty = (document: Document, before: Document): Document =>
  Object.fromEntries(Object.entries(document).filter(([key, value]) => key in before || !isEmpty(value)));

const valueAt = (document: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    document,
  );

export default function DocumentForm({ document, problems, onWrite }: Props) {
  const { tools, reviewers } = document;
  const schema = useMemo(() => formSchema({ tools, reviewers }), [tools, reviewers]);
  const errors = useMemo(() => errorsOf(problems), [problems]);
  const context: FormContext = {
    listAt: (path) => {
      const list = valueAt(document, path);
      return Array.isArray(list) ? (list as unknown[]) : [];
    },
  };
  const write = ({ formData }: IChangeEvent<Document>) => {
    if (formData) onWrite(withoutEmpty(formData, document));
  };
  return (
    <Form
      className="document-form"
      tagName="div"
      schema={schema}
      uiSchema={FORM_UI}
      formData={document}
      formContext={context}
      validator={VALIDATOR}
      templates={TEMPLATES}
      extraErrors={errors}
      experimental_defaultFormStateBehavior={{
        emptyObjectFields: 'skipDefaults',
        arrayMinItems: { populate: 'never' },
      }}
      noHtml5Validate
      showErrorList={false}
      onChange={write}
    />
  );
}
