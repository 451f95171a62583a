import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { previewUrl } from '../../preview-url';
import { CommandContextMenu } from '../../shell/command-context-menu';
import { useOpenDocument } from '../../use-document';
import { useMessage } from '../../use-message';
import type { PictureItem } from './basket-items';
import { useBasketList } from './use-basket-list';

/** Two columns at the basket's usual width; the arrow keys count on it. */
const COLUMNS = 2;

/** The pictures of the basket as a contact sheet. */
export function PictureList({ items }: { readonly items: readonly PictureItem[] }) {
  const message = useMessage();
  const { id } = useOpenDocument();
  const ids = useMemo(() => items.map((item) => item.picture.id), [items]);
  const { list, item } = useBasketList('picture', ids, COLUMNS);
  return (
    <CommandContextMenu on="basket">
      <div className="basket-list picture-grid" aria-label={message('basket.pictures')} data-testid="picture-list" {...list}>
        {items.map(({ picture, asset, placed }) => (
          <div key={picture.id} className="picture-cell" data-testid="picture-cell" data-placed={placed} title={asset ? `${picture.slug}\n${asset.width} × ${asset.height}` : picture.slug} {...item(picture.id)}>
            <div className="shot">
              <img src={previewUrl(id, picture.asset, 256)} alt="" draggable={false} loading="lazy" />
              {placed ? (
                <span className="placed-mark" role="img" aria-label={message('basket.placed')}>
                  <Check size={11} strokeWidth={3} aria-hidden />
                </span>
              ) : null}
            </div>
            <span className="slug ellipsis">{picture.slug || asset?.name}</span>
          </div>
        ))}
      </div>
    </CommandContextMenu>
  );
}
