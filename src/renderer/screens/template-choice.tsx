import { RadioGroup } from 'radix-ui';
import type { TemplateInfo } from '../../ipc/contract';
import { useLanguage, useMessage } from '../use-message';
import { TemplatePreview } from './template-preview';

interface TemplateChoiceProps {
  readonly templates: readonly TemplateInfo[];
  readonly value: string;
  readonly onChange: (template: string) => void;
  readonly previewHeight: number;
}

/** The templates side by side, at one scale. */
export function TemplateChoice({ templates, value, onChange, previewHeight }: TemplateChoiceProps) {
  const message = useMessage();
  const language = useLanguage();
  const key = language === 'en' ? 'en' : 'zh';
  return (
    <RadioGroup.Root className="templates" value={value} onValueChange={onChange} aria-label={message('start.template')} orientation="horizontal">
      {templates.map((template) => (
        <RadioGroup.Item key={template.id} value={template.id} className="template" data-testid={`template-${template.id}`}>
          <span className="preview">
            <TemplatePreview template={template.id} height={previewHeight} />
          </span>
          <span>
            <b>{template.name[key]}</b>
            <small>{template.description[key]}</small>
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
