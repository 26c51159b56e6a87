using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using NaftStats.GraphQL.Http;

namespace NaftStats.GraphQL.Tests.Http;

public class RequestServicesTests
{
    [Fact]
    public async Task The_scope_of_a_request_is_made_once_and_only_when_a_service_is_asked_for()
    {
        var context = new DefaultHttpContext();
        var scope = new CountedScope();
        context.Features.Set<IServiceProvidersFeature>(scope);
        var services = new RequestServices(context);
        Assert.Equal(0, scope.Made);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () => services.GetService(typeof(string)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Equal(1, scope.Made);
    }

    private sealed class CountedScope : IServiceProvidersFeature
    {
        private ServiceProvider? _services;
        private int _made;

        public int Made => Volatile.Read(ref _made);

        // As ASP.NET Core does it, without a lock; it takes long enough for the others to ask meanwhile.
        public IServiceProvider RequestServices
        {
            get
            {
                if (_services is null)
                {
                    Interlocked.Increment(ref _made);
                    Thread.Sleep(100);
                    _services = new ServiceCollection().BuildServiceProvider();
                }

                return _services;
            }

            set => throw new NotSupportedException();
        }
    }
}
