using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maquette.Data.Accounts;

/// <summary>A person who may sign in.</summary>
public sealed class Member : IdentityUser
{
    public required string DisplayName { get; set; }

    public required DateTime CreatedAt { get; set; }

    private sealed class Schema : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> member) => member.Property(m => m.DisplayName).HasMaxLength(100);
    }
}
