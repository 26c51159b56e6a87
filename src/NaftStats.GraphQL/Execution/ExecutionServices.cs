namespace NaftStats.GraphQL.Execution;

/// <summary>The services of a request. Each is asked of the provider once, also by resolvers that run side by side.</summary>
/// <remarks>Found services are only ever added, so that looking for them needs no lock.</remarks>
internal sealed class ExecutionServices
{
    private readonly Lock _adding = new();
    private (Type Type, object Service)[] _found = new (Type, object)[4];
    private int _count;

    /// <summary>Where services come from.</summary>
    public IServiceProvider Provider { get; private set; } = null!;

    /// <summary>Begins a request.</summary>
    public void Begin(IServiceProvider provider) => Provider = provider;

    /// <summary>Ends a request, so that nothing of it is kept.</summary>
    public void End()
    {
        Array.Clear(_found);
        _count = 0;
        Provider = null!;
    }

    /// <summary>A service.</summary>
    public T Get<T>()
        where T : class => Find<T>() ?? Add<T>();

    private T? Find<T>()
        where T : class
    {
        // The count is read first and written last: what it counts is there.
        int count = Volatile.Read(ref _count);
        (Type Type, object Service)[] found = _found;
        for (int i = 0; i < count; i++)
        {
            if (found[i].Type == typeof(T))
            {
                return (T)found[i].Service;
            }
        }

        return null;
    }

    private T Add<T>()
        where T : class
    {
        lock (_adding)
        {
            if (Find<T>() is { } meanwhile)
            {
                return meanwhile;
            }

            object service = typeof(T) == typeof(IServiceProvider)
                ? Provider
                : Provider.GetService(typeof(T)) ?? throw new InvalidOperationException($"No service of type {typeof(T)} is registered.");
            if (_count == _found.Length)
            {
                Array.Resize(ref _found, _count * 2);
            }

            _found[_count] = (typeof(T), service);
            Volatile.Write(ref _count, _count + 1);
            return (T)service;
        }
    }
}
