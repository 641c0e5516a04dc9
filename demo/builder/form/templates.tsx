/** The form's own markup: words on its buttons, and pieces that fold. */
import { useId } from 'react';
import type {
  ArrayFieldItemButtonsTemplateProps,
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  DescriptionFieldProps,
  FieldErrorProps,
  FieldTemplateProps,
  IconButtonProps,
  ObjectFieldTemplateProps,
  TemplatesType,
} from '@rjsf/utils';

/** What one item of a list is called. */
const SINGULAR: Readonly<Record<string, string>> = { reviewers: 'reviewer', reviews: 'review' };

interface Titled {
  readonly name?: unknown;
  readonly reviewer?: unknown;
  readonly tool?: unknown;
}

/** What an item is called: its name, or what it is about. */
function nameOf(item: Titled | undefined): string {
  const parts = [item?.name, item?.reviewer, item?.tool];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(', ');
}

function ObjectFields({ title, description, properties, fieldPathId }: ObjectFieldTemplateProps) {
  const heading = useId();
  const isRoot = fieldPathId.path.length === 0;
  const isItem = typeof fieldPathId.path.at(-1) === 'number';
  const fields = properties.filter(({ hidden }) => !hidden).map(({ content }) => content);
  if (isRoot || isItem) return <div className="fields">{fields}</div>;
  return (
    <details className="group">
      <summary id={heading}>{title}</summary>
      {description && <p className="help">{description}</p>}
      <div className="fields" role="group" aria-labelledby={heading}>
        {fields}
      </div>
    </details>
  );
}

function List({ title, schema, items, canAdd, onAddClick, disabled, fieldPathId }: ArrayFieldTemplateProps) {
  return (
    <details className="group">
      <summary>
        {title} ({items.length})
      </summary>
      {schema.description && <p className="help">{schema.description}</p>}
      {items}
      {canAdd && (
        <button type="button" disabled={disabled} onClick={onAddClick}>
          Add a {SINGULAR[String(fieldPathId.path.at(-1))] ?? 'piece'}
        </button>
      )}
    </details>
  );
}

function Item({ children, index, buttonsProps, hasToolbar, registry }: ArrayFieldItemTemplateProps) {
  const { ArrayFieldItemButtonsTemplate } = registry.templates;
  const list = (registry.formContext as FormContext).listAt(buttonsProps.fieldPathId.path.slice(0, -1));
  const name = nameOf(list[index] as Titled | undefined) || `${index + 1}`;
  return (
    <details className="item">
      <summary>{name}</summary>
      {children}
      {hasToolbar && (
        <p className="act" role="group" aria-label={`Change the list: ${name}`}>
          <ArrayFieldItemButtonsTemplate {...buttonsProps} />
        </p>
      )}
    </details>
  );
}

function ItemButtons({
  disabled,
  hasMoveUp,
  hasMoveDown,
  hasRemove,
  onMoveUpItem,
  onMoveDownItem,
  onRemoveItem,
}: ArrayFieldItemButtonsTemplateProps) {
  return (
    <>
      {hasRemove && (
        <button type="button" disabled={disabled} onClick={onRemoveItem}>
          Remove
        </button>
      )}
      {(hasMoveUp || hasMoveDown) && (
        <>
          <button type="button" disabled={disabled || !hasMoveDown} onClick={onMoveDownItem}>
            Move down
          </button>
          <button type="button" disabled={disabled || !hasMoveUp} onClick={onMoveUpItem}>
            Move up
          </button>
        </>
      )}
    </>
  );
}

function Field({
  id,
  label,
  children,
  description,
  errors,
  hidden,
  required,
  displayLabel,
  schema,
}: FieldTemplateProps) {
  if (hidden) return null;
  const isBox = schema.type === 'boolean';
  return (
    <div className="field">
      {displayLabel && !isBox && (
        <label htmlFor={id}>
          {label}
          {required && <span className="required"> (required)</span>}
        </label>
      )}
      {children}
      {displayLabel && description}
      {errors}
    </div>
  );
}

const Help = ({ id, description }: DescriptionFieldProps) =>
  description ? (
    <p className="help" id={id}>
      {description}
    </p>
  ) : null;

const Errors = ({ errors = [], fieldPathId }: FieldErrorProps) =>
  errors.length > 0 ? (
    <p className="wrong" id={`${fieldPathId.$id}__error`}>
      {errors.filter((error) => typeof error === 'string').join('; ')}
    </p>
  ) : null;

const Button = ({ title, onClick, disabled }: IconButtonProps) => (
  <button type="button" disabled={disabled} onClick={onClick}>
    {title}
  </button>
);

/** What the templates ask of the form. */
export interface FormContext {
  /** The list at a path of the document. */
  readonly listAt: (path: readonly (string | number)[]) => readonly unknown[];
}

export const TEMPLATES: Partial<Omit<TemplatesType, 'ButtonTemplates'>> & {
  ButtonTemplates: Partial<TemplatesType['ButtonTemplates']>;
} = {
  ArrayFieldItemButtonsTemplate: ItemButtons,
  ArrayFieldItemTemplate: Item,
  ArrayFieldTemplate: List,
  ButtonTemplates: { ClearButton: Button },
  DescriptionFieldTemplate: Help,
  FieldErrorTemplate: Errors,
  FieldTemplate: Field,
  ObjectFieldTemplate: ObjectFields,
};
