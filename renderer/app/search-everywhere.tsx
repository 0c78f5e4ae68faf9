import { SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDirectoryFilter } from '../api/directory-filter.ts';

/**
 * The one search box on top: Enter opens the directory with what was typed, Ctrl+Enter tells who ever used an address.
 */
export function SearchEverywhere() {
  const [typed, setTyped] = useState('');
  const [, navigate] = useLocation();
  const reset = useDirectoryFilter((state) => state.reset);
  return (
    <search className="search-everywhere">
      <SearchBox
        id="search-everywhere"
        aria-label="Tìm hộp thư (Ctrl+K)"
        placeholder="Tìm người, địa chỉ, đơn vị…  Ctrl+K"
        maxLength={200}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          if (event.ctrlKey && typed.trim()) {
            navigate(`/lich-su/dia-chi/${encodeURIComponent(typed.trim())}`);
            setTyped('');
            return;
          }
          reset({ text: typed.trim() });
          setTyped('');
          navigate('/danh-ba');
        }}
        dismiss={{ 'aria-label': 'Xóa chữ đang tìm' }}
      />
    </search>
  );
}
